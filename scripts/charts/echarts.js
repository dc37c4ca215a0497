// The parts of ECharts that mahdar/web/static/chart.js draws with.
import { BarChart } from "echarts/charts";
import { GridComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, GridComponent, TitleComponent, TooltipComponent, SVGRenderer]);

export { init };
