import { build, check, playwright, vitest } from './steps.ts'

/** `npm test`: a sample of everything that protects a promise, what fails fastest first. */
export function test(): void {
  check('format', 'npx', 'oxfmt', '--check')
  check('types of the routes', 'npx', 'next', 'typegen')
  check('lint and types', 'npx', 'oxlint', '--type-aware', '--type-check', '--deny-warnings')
  vitest('unit tests')
  if (build()) playwright('journeys', ['--project=journeys'])
}
