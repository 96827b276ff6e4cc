import type { EditorsClient, EditorsState } from '#server/http/editors/editors-client.ts'
import type { Renderers } from '#server/http/pages/renderers.ts'

type Health = { code: 200 | 503; status: string; state: EditorsState }

/**
 * Health of the server: 503 if no renderer answers or the web process is stopping. Renderers and the editors' process
 * are also checked through the queues in which readers and editors wait: if those are full, or only the desk and the
 * API are away, cached pages are still served, so the code stays 200 with a status that says so.
 */
export async function healthOf(renderers: Renderers, editors: EditorsClient, isStopping: boolean): Promise<Health> {
  const [isAlive, isPrompt, state] = await Promise.all([renderers.isAlive(), renderers.isPrompt(), editors.state()])
  if (isStopping) return { code: 503, status: 'stopping', state }
  if (!isAlive) return { code: 503, status: 'renderer-away', state }
  if (!isPrompt) return { code: 200, status: 'busy', state }
  return { code: 200, status: state === 'away' ? 'editors-away' : 'ok', state }
}
