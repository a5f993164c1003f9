import eslint from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["plugin/var/", "dist/", "coverage/", "data/"] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  // What strangers write meets regular expressions in the bridge: none may take longer than the text is long.
  {
    files: ["bridge/{domain,http,use-cases}/**/*.{ts,tsx}", "bridge/adapters/otobo/*.ts"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  // Factories are functions here: classes are for errors only.
  {
    files: ["bridge/**/*.ts", "bridge/**/*.tsx"],
    ignores: ["bridge/domain/errors.ts"],
    rules: {
      "no-restricted-syntax": ["error", { selector: "ClassDeclaration", message: "Factories, no classes but errors." }],
    },
  },
  // Chai's assertions are expressions, and a suite's describe is as long as its suite.
  {
    files: ["test/**/*.ts", "test/**/*.tsx"],
    rules: {
      "max-lines-per-function": "off",
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  { files: ["**/*.js", "**/*.mjs", "**/*.cjs"], ...tseslint.configs.disableTypeChecked },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", require: "readonly", module: "writable" } },
    rules: { "no-restricted-exports": "off", "@typescript-eslint/no-require-imports": "off" },
  },
);
