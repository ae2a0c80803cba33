import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'data/',
      'coverage/',
      'libs/api-client/src/generated/',
      '**/*.mjs',
      '*.js',
      '*.cjs',
      'test/support/*.js',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.base.json', './apps/board/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }], // how a field is left out of a copy
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "Property[key.name='expectedRevision'] > Identifier[name='ANY'], Property[key.name='expectedRevision'] > Literal[value='any']",
          message: 'Every append states its expected revision: `any` is banned.',
        },
        {
          selector: "ImportSpecifier[imported.name='ANY']",
          message: 'Every append states its expected revision: `any` is banned.',
        },
      ],
    },
  },
  { ...reactHooks.configs.flat.recommended, files: ['apps/board/**/*.{ts,tsx}'] },
  {
    // The border between text or bytes and types: the only places that may assert a type.
    files: ['**/*codec*.ts', 'apps/event-store/src/grpc/*.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    // The contract tests say what `any` does, because other clients may use it.
    files: ['test/contract/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
