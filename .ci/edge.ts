import { build, playwright } from './steps.ts'

/** `npm run test:edge`: the newsroom behind real servers. */
export function edge(): void {
  if (build()) playwright('tests behind other servers', ['--project=edge'])
}
