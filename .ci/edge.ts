import { build, playwright } from './steps.ts'

/** `npm run test:edge`: the newsroom behind Caddy, nginx and Varnish, with the configurations in `deploy/`. */
export function edge(): void {
  if (build()) playwright('tests behind other servers', ['--project=edge'])
}
