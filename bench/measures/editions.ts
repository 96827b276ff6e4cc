import { requestOnce } from '#bench/measures/one-connection.ts'
import type { Newsroom } from '#bench/support/newsroom.ts'
import { type Api, publishStory, signedInByPassword } from '#e2e/support/machine.ts'

/**
 * Publishes one story of the sample newsroom again and again. `stale` counts first requests after an acknowledgement
 * that did not show the acknowledged version.
 */
export async function editions(newsroom: Newsroom) {
  const api = await signedInByPassword(newsroom, 'editor')
  const story = await publishStory(api, 'Edition 0 leaves the press', { sections: ['world'] })
  const counts = { published: 0, stale: 0 }
  let isStopping = false
  async function publish(): Promise<void> {
    for (let n = 1; !isStopping; n++) {
      const headline = `Edition ${n} leaves the press`
      // Retries if a process dies during the request: nothing was acknowledged.
      if (!(await publishAs(api, story.id, headline).catch(() => false))) continue
      counts.published += 1
      const got = await requestOnce(newsroom.port, story.path)
      if (got.status === 200 && !got.text.includes(headline)) counts.stale += 1
    }
  }
  const publishing = publish()
  return {
    async stop() {
      isStopping = true
      await publishing
      return counts
    },
  }
}

async function publishAs(api: Api, id: number, headline: string): Promise<boolean> {
  const { version } = (await api('GET', `/api/articles/${id}`)).body
  const saved = await api('PUT', `/api/articles/${id}`, { version, headline, sections: ['world'] })
  const body = { version: saved.body['version'], kind: 'update' }
  return saved.status === 200 && (await api('POST', `/api/articles/${id}/publication`, body)).status === 200
}
