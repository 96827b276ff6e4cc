import { build, playwright } from './steps.ts'

/** `npm run test:edge`: the newsroom behind Caddy and nginx, with the configurations in `deploy/`. */
export function edge(): void {
  if (build()) playwright('tests behind other servers', ['--project=edge'])
}
