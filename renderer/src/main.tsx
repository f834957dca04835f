import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./frame/app";
import { guardOtherWaysOut } from "./frame/guarded-location";
import { guardCoveredKeys } from "./safekeeping/users/covered-window";
import { setUpZod } from "./ui/zod-sentences";

setUpZod();
guardOtherWaysOut();
guardCoveredKeys();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
