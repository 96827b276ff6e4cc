import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { embedHosts } from '#db/queries/settings/embed-hosts.ts'
import type { EmbedHost } from '#domain/paper/embed-host.ts'
import { ok, refuse } from '#domain/result.ts'

type Saved = { version: number; hosts: EmbedHost[] }

/**
 * Saves the list of sites whose pages a story may embed. A story whose host is taken off keeps its embed, which readers
 * see as a link. Refuses where somebody saved the list since this version. `now` in ms UTC.
 */
export const saveEmbedHosts = commandFor('settings.edit', (tx, { version, hosts }: Saved, { actor, now }) => {
  const before = embedHosts(tx)
  if (before.version !== version) return refuse('changed-meanwhile', { details: { version: before.version } })
  const value = { version: version + 1, hosts }
  storeSetting(tx, 'embed-hosts', value)
  const names = (list: readonly EmbedHost[]) => list.map(({ host }) => host)
  const frames = hosts.map(({ frameHost }) => frameHost)
  const details = { before: names(before.hosts), hosts: names(hosts), frames }
  record(tx, { what: 'settings.embed-hosts-saved', actor, now, details })
  changed(tx, ['site'], now)
  return ok(value)
})
