import type { EditorsClient, EditorsState } from '#server/front/editors-client.ts'
import type { Renderers } from '#server/front/renderers.ts'

type Health = { code: 200 | 503; told: { status: string; editors: EditorsState; warnings?: string[] } }
type Asked = { renderers: Renderers; editors: EditorsClient; isStopping: boolean; warnings: string[] }

/**
 * Whether the paper can serve: 503 where readers' pages are not made, or the front is about to stop. Both processes are
 * asked in the lines in which readers and editors wait, so that full lines are seen. Where only the desk and the API are
 * away readers are still served: 200, with a status that says so. `warnings` are codes of what somebody has to look at
 * while everything is served.
 */
export async function healthOf({ renderers, editors, isStopping, warnings }: Asked): Promise<Health> {
  const [isAlive, state] = await Promise.all([renderers.isAlive(), editors.state()])
  const told = (status: string) => ({ status, editors: state, ...(warnings.length > 0 && { warnings }) })
  if (isStopping) return { code: 503, told: told('stopping') }
  if (!isAlive) return { code: 503, told: told('renderer-away') }
  return { code: 200, told: told(state === 'away' ? 'editors-away' : 'ok') }
}
