import { playTour } from "./play-tour.mjs";
import { runEntryPoint } from "./problem.mjs";

await runEntryPoint(playTour);
