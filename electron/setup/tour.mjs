import { runEntryPoint } from "./entry-point.mjs";
import { packagesToRun } from "./needed-packages.mjs";
import { playTour } from "./play-tour.mjs";

await runEntryPoint(packagesToRun(), playTour);
