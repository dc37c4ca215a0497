"""``python -m mahdar`` is ``mahdar``."""

if __name__ == "__main__":
    from mahdar.cli.main import main

    main()
