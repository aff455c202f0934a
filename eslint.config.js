import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Every import of a module must say that it is one of types where it is; every promise must be awaited; no `any`, no `!`. */
export default defineConfig(
  globalIgnores([
    "dist/",
    ".output/",
    "**/.cache/",
    "coverage/",
    "generated/",
    "templates/msw/runtime/",
    "templates/fast-check/runtime/",
    "test/golden/**/expected/",
    "test/consumer/",
  ]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // A number in a template is as readable as its text; objects and undefined stay forbidden.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `||` also covers the empty string, which the pages are full of.
      "@typescript-eslint/prefer-nullish-coalescing": "off",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    // Code that runs for every value of a user's data: an index is measurably faster there. And it compiles where a
    // project asks for `isolatedDeclarations`, which take no type for granted.
    files: ["templates/runtime/**/*.ts", "templates/*/runtime/*.ts"],
    rules: { "@typescript-eslint/prefer-for-of": "off", "@typescript-eslint/no-inferrable-types": "off" },
  },
  {
    files: ["generator/**/*.ts", "templates/**/*.ts"],
    rules: {
      // All lines count: blank ones, comments, strings that prettier does not break.
      "max-len": ["error", { code: 120 }],
      "max-lines": ["error", { max: 250 }],
      "max-lines-per-function": ["error", { max: 60, IIFEs: true }],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["**/generated/**"], message: "The generator never reads its own output." },
            { group: ["**/test/**"], message: "Tests import the project, not the other way round." },
          ],
        },
      ],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
    },
  },
);
