import { describe, expect, it } from "vitest";
import { edmBoolean, edmInt32, edmString } from "../../templates/runtime/edm.js";
import { COLLECT, GUARD } from "../../templates/runtime/failure.js";
import type { Fields } from "../../templates/runtime/fields.js";
import { prefersWalk, walk, watch, type Watch } from "../../templates/runtime/watch.js";
import { messages } from "./messages.js";

const fields = (): Fields => [
  ["id", { notNull: edmString }],
  ["name other", edmString],
  [["with blank"], edmInt32],
  ["on", edmBoolean],
];

describe("walking the keys", () => {
  it.each<[Record<string, unknown>, readonly string[]]>([
    [{}, []],
    [{ id: "1", name: null, other: undefined, "with blank": 3, unknown: 4 }, []],
    [{ id: null }, ["/id: expected a string, got null"]],
    [{ id: undefined }, []],
    [{ "with blank": "x" }, ['/with blank: expected an integer, got "x"']],
    [{ on: "x", name: 1 }, ["/name: expected a string, got 1", '/on: expected a boolean, got "x"']],
  ])("%j", (value, want) => {
    expect(messages(walk(value, COLLECT, watch(fields)))).toEqual(want);
    expect(walk(value, GUARD, watch(fields)) === null).toBe(want.length === 0);
  });
});

describe("watching the shapes of values", () => {
  const watchMany = (properties: number): Watch => {
    const names = Array.from({ length: properties }, (_, index) => `name${index}`);
    return watch(() => [[names, edmString]]);
  };
  const shape = (number: number): object =>
    Object.fromEntries(Array.from({ length: number + 1 }, (_, index) => [`key${index}`, 1]));
  /** As generated code does. */
  const ask = (watched: Watch, value: object): boolean => --watched.left < 0 && prefersWalk(value, watched);
  const feed = (watched: Watch, count: number, shapes: number): void => {
    for (let call = 0; call < count; call++) ask(watched, shape(call % shapes));
  };

  it.each([
    [128, 1, false],
    [128, 5, false],
    [128, 6, true],
    [128, 64, true],
    [1000, 4, false],
    [1000, 5, true],
    [40, 16, false],
    [40, 17, true],
    [9, 32, false],
    [9, 33, true],
  ])("%d properties, %d sets of keys: %s", (properties, shapes, want) => {
    const watched = watchMany(properties);
    feed(watched, 3000, shapes);
    expect(watched.isDiverse).toBe(want);
    expect(ask(watched, shape(0))).toBe(want);
  });

  it("comes back when values are all alike again", () => {
    const watched = watchMany(100);
    feed(watched, 2000, 64);
    expect(watched.isDiverse).toBe(true);
    feed(watched, 61 * 64 * 3, 1);
    expect(watched.isDiverse).toBe(false);
    expect(ask(watched, shape(0))).toBe(false);
  });

  it("bears a Proxy that does not let its keys be listed", () => {
    const watched = watchMany(100);
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    for (let call = 0; call < 100; call++) expect(ask(watched, proxy)).toBe(false);
  });

  it("never walks the keys of what does not list all of its properties", () => {
    const watched = watchMany(100);
    feed(watched, 2000, 64);
    expect(ask(watched, new Map())).toBe(false);
  });
});
