import { build, check, playwright, vitest } from './steps.ts'

/** `npm test`: everything that protects a promise, those that fail fastest first. */
export function test(): void {
  check('format', 'npx', 'oxfmt', '--check')
  check('lint', 'npx', 'oxlint', '--type-aware', '--deny-warnings')
  check('types of the routes', 'npx', 'next', 'typegen')
  check('types', 'npx', 'tsc')
  vitest('unit tests')
  if (!build()) return
  playwright('browser tests', ['--project=browser'])
  playwright('browser tests that run alone', ['--project=alone'])
}
