import { z } from "zod";
import type { Seeded } from "../../durability/support/seeded";

/** The parts of a JSON Schema that the contract's inputs come to. */
interface Shape {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Lots {
  readonly chance: Seeded;
  /** Ids of rows of every table: the right form, mostly of the wrong thing. */
  readonly ids: readonly string[];
  readonly tokens: readonly string[];
}

const texts = ["Sở Tư pháp", "x", "", "' OR 1=1 --", "<b>đ</b>", "=1+1", "a\nb", "…", "Nguyễn Thị Đặng Hòa"];
const days = ["2022-01-01", "2022-12-31", "2022-02-29", "0001-01-01", "9999-12-31"];
const numbers = [0, 1, 2, 3, 10, 100, 2022, 2023, -1, 1_000_000_000];
const hex = "0123456789abcdef".repeat(4);

/** An input of the right form, as far as its schema says it, of things that lie in the book or do not. */
export function nearValidInput(schema: z.ZodType, lots: Lots): unknown {
  return valueOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape, lots);
}

function valueOf(shape: Shape, lots: Lots): unknown {
  const { chance } = lots;
  if ("const" in shape) return shape.const;
  if (shape.enum !== undefined) return chance.some(shape.enum);
  const ways = shape.anyOf ?? shape.oneOf;
  if (ways !== undefined) return valueOf(chance.some(ways) ?? {}, lots);
  if (shape.allOf !== undefined) return valueOf(shape.allOf[0] ?? {}, lots);
  switch (shape.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([name]) => shape.required?.includes(name) === true || chance.pick(2) === 0)
          .map(([name, inner]) => [name, valueOf(inner, lots)]),
      );
    case "array":
      return Array.from({ length: chance.pick(4) }, () => valueOf(shape.items ?? {}, lots));
    case "integer":
    case "number":
      return Math.min(
        Math.max(chance.some(numbers) ?? 0, shape.minimum ?? -9),
        shape.maximum ?? Number.MAX_VALUE,
      );
    case "boolean":
      return chance.pick(2) === 0;
    case "string":
      return textOf(shape, lots);
    default:
      return null;
  }
}

function textOf({ pattern }: Shape, { chance, ids, tokens }: Lots): string | undefined {
  if (pattern === undefined) return chance.some(chance.pick(4) === 0 ? days : texts);
  const fits = new RegExp(pattern, "u");
  const fitting = [...ids, ...tokens, ...days, ...texts, hex, hex.slice(0, 32)].filter((text) =>
    fits.test(text),
  );
  return chance.some(fitting) ?? "";
}
