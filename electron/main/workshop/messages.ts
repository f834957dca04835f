import type { Task } from "../book/router/handler";
import type { Workshop } from "./workshop";

export type WorkshopMethod = keyof Workshop;
type Step = Parameters<Task["progress"]>[0];

/** What the client sends through the port. */
export type WorkshopRequest =
  | {
      readonly kind: "CALL";
      readonly id: number;
      readonly method: WorkshopMethod;
      readonly order: unknown;
    }
  | { readonly kind: "CANCEL"; readonly id: number };

/** What the worker sends back. */
export type WorkshopReply =
  | { readonly kind: "PROGRESS"; readonly id: number; readonly step: Step }
  | { readonly kind: "ANSWER"; readonly id: number; readonly value: unknown }
  | { readonly kind: "SURPRISE"; readonly id: number; readonly message: string; readonly stack: string };
