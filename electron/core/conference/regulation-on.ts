export { regulationOn } from "../registry/regulation-on";
