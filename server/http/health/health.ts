import type { EditorsClient, EditorsState } from '#server/http/editors/editors-client.ts'
import type { UpkeepHealth } from '#server/http/health/upkeep-health.ts'
import type { Renderers } from '#server/http/pages/renderers.ts'

type Told = { status: string; editors: EditorsState; warnings?: string[]; upkeep?: UpkeepHealth }
type Health = { code: 200 | 503; told: Told }
type Asked = {
  renderers: Renderers
  editors: EditorsClient
  isStopping: boolean
  warnings: string[]
  upkeep: UpkeepHealth | null
}

/**
 * Health of the server: 503 if no renderer answers or the front is stopping. Renderers and the editors' process are
 * also checked through the queues in which readers and editors wait: if those are full, or only the desk and the API
 * are away, cached pages are still served, so the code stays 200 with a status that says so. `warnings` are codes of
 * conditions that need attention while everything is served; `upkeep` is when backups and drills ran, once any did.
 */
export async function healthOf({ renderers, editors, isStopping, warnings, upkeep }: Asked): Promise<Health> {
  const [isAlive, isPrompt, state] = await Promise.all([renderers.isAlive(), renderers.isPrompt(), editors.state()])
  const more = { ...(warnings.length > 0 && { warnings }), ...(upkeep && { upkeep }) }
  const told = (status: string): Told => ({ status, editors: state, ...more })
  if (isStopping) return { code: 503, told: told('stopping') }
  if (!isAlive) return { code: 503, told: told('renderer-away') }
  if (!isPrompt) return { code: 200, told: told('busy') }
  return { code: 200, told: told(state === 'away' ? 'editors-away' : 'ok') }
}
