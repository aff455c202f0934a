import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { avoidReserved, toCamelCase, toKebabCase } from "../../generator/emit/identifiers.js";
import { nameAll, nameModel } from "../../generator/emit/names.js";
import type { HttpMethod, Operation, OperationShape } from "../../generator/model/operation.js";
import { splitQualifiedName, toPascalCase } from "../../generator/model/names.js";
import { stated } from "../support/facts.js";
import { createOperation, entity, model, span } from "./sample-model.js";

describe("one qualified name", () => {
  it.each([
    ["microsoft.graph.user", "User", "user", "user"],
    ["microsoft.graph.todoTask", "TodoTask", "todoTask", "todo-task"],
    ["microsoft.graph.security.alert", "SecurityAlert", "securityAlert", "security/alert"],
    ["microsoft.graph.callRecords.session", "CallRecordsSession", "callRecordsSession", "call-records/session"],
    [
      "microsoft.graph.oAuth2PermissionGrant",
      "OAuth2PermissionGrant",
      "oAuth2PermissionGrant",
      "o-auth2-permission-grant",
    ],
    ["microsoft.graph.IPAddress", "IPAddress", "ipAddress", "ip-address"],
    ["microsoft.graph.JSON", "GraphJSON", "json", "json"],
    ["other.space.boat", "OtherSpaceBoat", "otherSpaceBoat", "other/space/boat"],
    ["boat", "Boat", "boat", "boat"],
    ["microsoft.graph.3dModel", "T3dModel", "t3dModel", "3d-model"],
    ["microsoft.graph.tuple_2OfX", "Tuple_2OfX", "tuple_2OfX", "tuple_2-of-x"],
  ])("%s", (name, type, value, module) => {
    expect(nameAll([name], "microsoft.graph").get(name)).toEqual({ type, value, module });
  });
  it.each(["list", "default", "package", "import", "function", "class", "enum", "delete", "new", "await", "arguments"])(
    "%s makes safe names all the same",
    (word) => {
      const { type, value } = nameAll([`microsoft.graph.${word}`], "microsoft.graph").get(
        `microsoft.graph.${word}`,
      ) ?? {
        type: "",
        value: "",
      };
      expect(() => new Script(`"use strict"; const ${value}Values = 1; ${value}Values;`)).not.toThrow();
      expect(type).toMatch(/^[A-Z]\w*$/);
    },
  );
  it.each(["Array", "Date", "Error", "Map", "Set", "Object", "String", "Number", "Promise", "Record", "Partial"])(
    "%s does not hide the global of that name",
    (word) => {
      expect(nameAll([`microsoft.graph.${word}`], "microsoft.graph").get(`microsoft.graph.${word}`)?.type).toBe(
        `Graph${word}`,
      );
    },
  );
  it.each([
    ["microsoft.graph.index", "index-type"],
    ["microsoft.graph.con", "con-type"],
    ["microsoft.graph.aux", "aux-type"],
    ["microsoft.graph.com1", "com1-type"],
    ["microsoft.graph.security.index", "security/index-type"],
    ["microsoft.graph.../etc", "etc"],
    ["microsoft.graph.a/../../b", "b"],
  ])("%s makes the module %s", (name, module) => {
    expect(nameAll([name], "microsoft.graph").get(name)?.module.split("/").at(-1)).toBe(module.split("/").at(-1));
    expect(nameAll([name], "microsoft.graph").get(name)?.module).not.toContain("..");
  });
});

describe("the namespace that needs no prefix", () => {
  it.each([
    ["contoso.things.lamp", "Lamp", "lamp"],
    ["contoso.things.sea.lamp", "SeaLamp", "sea/lamp"],
    ["contoso.thingsAndMore.lamp", "ContosoThingsAndMoreLamp", "contoso/things-and-more/lamp"],
    ["microsoft.graph.lamp", "MicrosoftGraphLamp", "microsoft/graph/lamp"],
  ])("%s is %s in %s", (name, type, module) => {
    expect(nameAll([name], "contoso.things").get(name)).toMatchObject({ type, module });
  });
});

describe("names that would coincide", () => {
  it("stay apart, whatever the order, and the first keeps its own", () => {
    const names = ["microsoft.graph.security.alert", "microsoft.graph.securityAlert", "microsoft.graph.SecurityAlert"];
    const [forward, backward] = [nameAll(names, "microsoft.graph"), nameAll([...names].reverse(), "microsoft.graph")];
    expect([...forward].sort()).toEqual([...backward].sort());
    const types = [...forward.values()].map(({ type }) => type.toLowerCase());
    const modules = [...forward.values()].map(({ module }) => module.toLowerCase());
    expect(new Set(types).size).toBe(3);
    expect(new Set(modules).size).toBe(3);
  });
  it("do not change when a page is added that sorts after them", () => {
    const before = nameAll(["microsoft.graph.boat"], "microsoft.graph").get("microsoft.graph.boat");
    expect(
      nameAll(["microsoft.graph.boat", "microsoft.graph.Boats", "microsoft.graph.sea.boat"], "microsoft.graph").get(
        "microsoft.graph.boat",
      ),
    ).toEqual(before);
  });
});

it.each([
  ["todo task", "TodoTask", "todoTask", "todo-task"],
  ["user-post-users", "UserPostUsers", "userPostUsers", "user-post-users"],
  ["IPAddress", "IPAddress", "ipAddress", "ip-address"],
  ["URL", "URL", "url", "url"],
  ["v1.0", "V10", "v10", "v1-0"],
  ["*/ evil `${x}` */", "EvilX", "evilX", "evil-x"],
  ["", "", "", ""],
])("%j in its three shapes", (name, pascal, camel, kebab) => {
  expect([toPascalCase(name), toCamelCase(name), toKebabCase(name)]).toEqual([pascal, camel, kebab]);
});

it("splits at the last dot; a bare name belongs to the root", () => {
  expect(splitQualifiedName("microsoft.graph.security.alert")).toEqual({
    namespace: "microsoft.graph.security",
    name: "alert",
  });
  expect(splitQualifiedName("alert")).toEqual({ namespace: "", name: "alert" });
});
it("avoids reserved words, globals and leading digits", () => {
  expect(["default", "user", "3d", "event", "then", "constructor", "__proto__"].map(avoidReserved)).toEqual([
    "default_",
    "user",
    "_3d",
    "event_",
    "then_",
    "constructor_",
    "__proto___",
  ]);
});

describe("the name of an operation", () => {
  const types = [
    entity("educationUser"),
    entity("user"),
    entity("conditionalAccessPolicy"),
    entity("callRecords.session"),
  ];
  const name = (id: string, title: string, path: string): string => {
    const operation = createOperation(id, title, path);
    return nameModel(model(types, [], { operations: new Map([[id, operation]]) })).ofOperation(operation);
  };

  it.each([
    ["user-post-users", "Create user", "/users", "userPostUsers"],
    ["user-assignlicense", "user: assignLicense", "/users/{id}/assignLicense", "userAssignLicense"],
    ["user-assignlicense", "assignLicense", "/users/{id}/{action}", "userAssignLicense"],
    ["user-assignlicense", "Assign license to a user", "/users", "userAssignLicense"],
    ["user-assignlicense", "Licenses", "/users", "userAssignlicense"],
    ["callrecords-list", "List", "/records", "callRecordsList"],
    ["educationuser-get", "Get a pupil", "/education/users/{id}", "educationUserGet"],
    ["list-conditionalaccesspolicies", "List", "/conditionalAccess/policies", "listConditionalaccesspolicies"],
    ["report-getcounts", "report: getCounts", "/reports/getCounts(period='{value}')", "reportGetCounts"],
    ["user-getMail", "Get mail", "/getmail", "userGetMail"],
    ["then", "Then", "/then", "then_"],
    ["delete", "Delete", "/users", "delete_"],
    ["__proto__", "Proto", "/users", "__proto___"],
  ])("%s, %j, %s: %s", (id, title, path, want) => {
    expect(name(id, title, path)).toBe(want);
  });

  it("is another for each", () => {
    const operations = ["user-assign-license", "user-assignlicense"].map((id) =>
      createOperation(id, "user: assignLicense", "/users/{id}/assignLicense"),
    );
    const names = nameModel(model(types, [], { operations: new Map(operations.map((each) => [each.id, each])) }));
    expect(operations.map((operation) => names.ofOperation(operation))).toEqual([
      "userAssignLicense",
      "userAssignLicense2",
    ]);
  });
});

describe("what an operation is called", () => {
  const types = [entity("user"), entity("educationUser")];
  const name = (id: string, method: HttpMethod, path: string, shape: OperationShape): string => {
    const operation: Operation = {
      ...createOperation(id, "Title", path),
      shape: stated(shape),
      requests: [{ method, path, span: span(`api/${id}.md`) }],
    };
    return nameModel(model(types, [], { operations: new Map([[id, operation]]) })).ofCall(operation);
  };

  it.each<[string, HttpMethod, string, OperationShape, string]>([
    ["user-post-users", "POST", "/users", "create", "createUser"],
    ["user-post-messages", "POST", "/me/messages", "create", "createUserMessage"],
    ["educationuser-post", "POST", "/education/users", "create", "createEducationUser"],
    ["group-post-members", "POST", "/groups/{id}/members/$ref", "create", "addGroupMember"],
    ["user-list", "GET", "/users", "list", "listUsers"],
    ["user-list-messages", "GET", "/me/messages", "list", "listUserMessages"],
    ["policy-list", "GET", "/policies", "list", "listPolicies"],
    ["user-get", "GET", "/users/{id}", "get", "getUser"],
    ["user-get-settings", "GET", "/users/{id}/settings", "get", "getUserSettings"],
    ["user-delta", "GET", "/users/delta", "delta", "getUserDelta"],
    ["user-update", "PATCH", "/users/{id}", "update", "updateUser"],
    ["user-put-manager", "PUT", "/users/{id}/manager", "update", "replaceUserManager"],
    ["user-put-photo", "PUT", "/users/{id}/photo", "upload", "uploadUserPhoto"],
    ["user-delete", "DELETE", "/users/{id}", "delete", "deleteUser"],
    ["group-delete-members", "DELETE", "/groups/{id}/members/{id}/$ref", "delete", "removeGroupMember"],
    ["user-assignlicense", "POST", "/users/{id}/assignLicense", "action", "assignUserLicense"],
    ["team-clone", "POST", "/teams/{id}/clone", "action", "cloneTeam"],
    ["event-tentativelyaccept", "POST", "/me/events/{id}/tentativelyAccept", "action", "eventTentativelyAccept"],
    ["range-lastcell", "GET", "/range/lastCell", "get", "getRangeLastCell"],
    ["worksheet-usedrange", "GET", "/worksheets/{id}/usedRange", "function", "worksheetUsedRange"],
    ["list-create", "POST", "/sites/{id}/lists", "create", "createList"],
    ["delete", "DELETE", "/users/{id}", "delete", "delete_"],
    ["__proto__", "GET", "/x", "get", "get__proto__"],
    ["a*/b`${c}", "GET", "/x", "other", "abc"],
  ])("%s, %s %s (%s): %s", (id, method, path, shape, want) => {
    expect(name(id, method, path, shape)).toBe(want);
  });

  it("stays where other pages come and go, and is never that of another page", () => {
    const all = ["chat-post-messages", "chatmessage-post", "create-chat"].map((id) => ({
      ...createOperation(id, "Create chatMessage", "/chats/{id}/messages"),
      shape: stated("create" as const),
    }));
    const nameAmong = (operations: readonly Operation[]): readonly string[] => {
      const names = nameModel(model(types, [], { operations: new Map(operations.map((each) => [each.id, each])) }));
      return operations.map((operation) => names.ofCall(operation));
    };
    expect(nameAmong(all)).toEqual(["createChatMessage", "chatMessagePost", "createChat"]);
    for (const operation of all.slice(0, 1)) expect(nameAmong([operation])).toEqual(["createChatMessage"]);
  });
});
