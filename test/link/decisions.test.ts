import { describe, expect, it } from "vitest";
import { baseWitnesses } from "../../generator/link/bases/witnesses.js";
import { decide } from "../../generator/link/decision.js";
import { flagsWitnesses } from "../../generator/link/enums/flags.js";
import { explainDecisions } from "../../generator/link/explain-decisions.js";
import { linkPages as linkFacts } from "../../generator/link/link-model.js";
import { assumed } from "../../generator/model/fact.js";
import { readFacts, resourcePage } from "../support/small-pages.js";

describe("decide", () => {
  const witnesses = [
    { id: "first", meaning: "trusted most" },
    { id: "second", meaning: "trusted less" },
  ] as const;
  const say = (witness: "first" | "second", value: string, rejected?: string) => ({
    witness,
    fact: assumed(value, "json-representation"),
    ...(rejected !== undefined && { rejected }),
  });
  it.each([
    ["nobody", [], undefined],
    ["one", [say("second", "b")], "b"],
    ["the most trusted, whoever speaks first", [say("second", "b"), say("first", "a")], "a"],
    ["the first word of one who says two things", [say("first", "a"), say("first", "b")], "a"],
    ["the next where the most trusted is rejected", [say("first", "a", "no"), say("second", "b")], "b"],
    ["nobody where all are rejected", [say("first", "a", "no")], undefined],
  ])("believes %s", (_, candidates, want) => {
    expect(decide(witnesses, candidates)?.chosen?.fact.value).toBe(want);
  });
});

/** Who spoke on what has the name: `prose: vessel, overruled`. */
function explain(pages: Readonly<Record<string, string>>, name: string): readonly string[] {
  const facts = Object.entries(pages).map(([path, text]) => readFacts(text, path).value);
  const { decisions } = linkFacts(facts, { apiVersion: "v1.0" }).value;
  return explainDecisions(decisions, `microsoft.graph.${name}`).flatMap(({ question, testimonies }) => [
    question,
    ...testimonies
      .filter(({ verdict }) => verdict !== "silent")
      .map(({ witness, value = "", verdict }) => `${witness}: ${value.replace("microsoft.graph.", "")}, ${verdict}`),
  ]);
}
const withBase = (page: string, base: string): string =>
  page.replace('"@odata.type"', `"baseType": "microsoft.graph.${base}", "@odata.type"`);
const withIntro = (page: string, intro: string): string => page.replace("A thing for tests.", intro);

describe("the base type", () => {
  const entity = resourcePage("entity", ["|id|String|The key. Key.|"]);
  it("is what the most trusted witness says; the others are heard too", () => {
    const boat = withIntro(
      withBase(resourcePage("boat", ["|id|String|The key. Key.|"]), "vessel"),
      "Inherits from [raft](raft.md).",
    );
    const pages = {
      "resources/boat.md": boat,
      "resources/vessel.md": withIntro(resourcePage("vessel"), "The base type of [boat](boat.md)."),
      "resources/raft.md": resourcePage("raft"),
      "resources/entity.md": entity,
    };
    expect(explain(pages, "boat")).toEqual([
      "base type",
      "annotation: vessel, believed",
      "prose: raft, overruled",
      "base-page: vessel, agrees",
      "keyed-type-without-base: entity, overruled",
    ]);
  });
  it("is the nearer one where a witness that is trusted less names a type between", () => {
    const pages = {
      "resources/boat.md": withIntro(withBase(resourcePage("boat"), "entity"), "Inherits from [vessel](vessel.md)."),
      "resources/vessel.md": withBase(resourcePage("vessel"), "entity"),
      "resources/entity.md": entity,
    };
    expect(explain(pages, "boat")).toEqual(["base type", "annotation: entity, overruled", "prose: vessel, believed"]);
  });
  it("that closes a circle is rejected", () => {
    const pages = {
      "resources/boat.md": withBase(resourcePage("boat"), "vessel"),
      "resources/vessel.md": withBase(resourcePage("vessel"), "boat"),
    };
    expect(explain(pages, "vessel")).toEqual(["base type", "annotation: boat, rejected"]);
    expect(explain(pages, "boat")).toEqual(["base type", "annotation: vessel, believed"]);
  });
  it("is not in question where nobody speaks", () => {
    expect(explain({ "resources/boat.md": resourcePage("boat") }, "boat")).toEqual([]);
  });
});

describe("whether an enum's values combine", () => {
  it("is heard from tables, descriptions and examples in this order", () => {
    const pages = {
      "resources/boat.md": resourcePage("boat", [
        "|rig|sails|Any combination of the values. Possible values are: `main`, `jib`, `genoa`.|",
      ]),
      "resources/sails.md":
        "# sails enum type\n\nNamespace: microsoft.graph\n\n## Members\n\n|Member|Value|\n|:--|:--|\n|main|1|\n|jib|2|\n|genoa|4|\n",
      "api/boat-get.md":
        '# Get boat\n\n## Example\n\n<!-- { "blockType": "response", "@odata.type": "microsoft.graph.boat" } -->\n```http\nHTTP/1.1 200 OK\n\n{ "rig": "main,jib" }\n```\n',
    };
    expect(explain(pages, "sails")).toEqual([
      "flags",
      "member-table: true, believed",
      "description: true, agrees",
      "example-combines-members: true, agrees",
    ]);
  });
});

it("witnesses have ids of their own", () => {
  for (const witnesses of [baseWitnesses, flagsWitnesses])
    expect(new Set(witnesses.map(({ id }) => id)).size).toBe(witnesses.length);
});
