import { assert } from "#core/base/assert";

/** What a key of the sample file stands for in the book; a key nobody gave is a fault of the file. */
export class Keyed<Value> {
  readonly #values = new Map<string, Value>();

  give(key: string, value: Value): void {
    assert(!this.#values.has(key), `${key} is given once`);
    this.#values.set(key, value);
  }

  of(key: string): Value {
    const value = this.#values.get(key);
    assert(value !== undefined, `${key} is named in the sample`);
    return value;
  }

  /** Null where the file names nothing. */
  maybe(key: string | null): Value | null {
    return key === null ? null : this.of(key);
  }
}
