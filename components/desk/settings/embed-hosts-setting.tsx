'use client'
import { TextSetting } from '#components/desk/settings/setting.tsx'
import { useListSetting } from '#components/desk/settings/use-list-setting.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import type { EmbedHost } from '#domain/paper/embed-host.ts'
import { embedHostLines, embedHostsIn } from '#domain/paper/setting-lines.ts'

/** Sites whose pages stories may embed, besides those that every paper may. */
export function EmbedHostsSetting() {
  const { list, save, why } = useListSetting<'hosts', EmbedHost>('/api/embed-hosts', 'hosts')
  if (!list) return null
  return (
    <TextSetting
      {...words.embedHosts}
      rows={3}
      isCode
      value={embedHostLines(list)}
      why={why}
      onSave={(text) => save(embedHostsIn(text))}
    />
  )
}
