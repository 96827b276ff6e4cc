'use client'
import { useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL, HINT, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { useAttempt } from '#components/desk/parts/field/use-attempt.ts'
import { useListSetting } from '#components/desk/settings/use-list-setting.ts'
import { settingsWords } from '#components/desk/words/settings.ts'
import type { EmbedHost } from '#domain/paper/embed-host.ts'
import { type OutsideScript, outsideOrigins } from '#domain/paper/outside-script.ts'
import { embedHostLines, embedHostsIn, outsideScriptLines, outsideScriptsIn } from '#domain/paper/setting-lines.ts'

/** Sites whose pages stories may embed, besides those that every paper may. */
export function EmbedHostsSetting() {
  const { list, save } = useListSetting<'hosts', EmbedHost>('/api/embed-hosts', 'hosts')
  const { name, ...words } = settingsWords.embedHosts
  if (!list) return null
  return (
    <SavedField
      isSetting
      isCode
      rows={3}
      label={name}
      {...words}
      value={embedHostLines(list)}
      onSave={(text) => save(embedHostsIn(text))}
    />
  )
}

/** Scripts of other hosts on readers' pages. Saved by a button of their own, since they run for every reader. */
export function OutsideScriptsSetting() {
  const { list, save } = useListSetting<'scripts', OutsideScript>('/api/outside-scripts', 'scripts')
  const { why, attempt } = useAttempt()
  const [draft, setDraft] = useState<string | null>(null)
  const words = settingsWords.outsideScripts
  if (!list) return null
  const stored = outsideScriptLines(list)
  const send = (text: string) => attempt(() => save(outsideScriptsIn(text)).then(() => setDraft(null)))
  return (
    <Field
      isSetting
      label={words.name}
      hint={words.hint}
      describedBy="outside-scripts-state"
      why={why === '' ? undefined : why}
    >
      {(wired) => (
        <>
          <textarea
            {...wired}
            className={`w-full font-mono text-sm leading-normal ${CONTROL} ${TEXT_AREA}`}
            rows={3}
            spellCheck={false}
            placeholder={words.placeholder}
            value={draft ?? stored}
            onChange={({ target }) => setDraft(target.value)}
          />
          <small id="outside-scripts-state" className={HINT}>
            {list.length === 0 ? words.none : words.some(outsideOrigins(list).join(', '))}
          </small>
          {draft !== null && draft !== stored && (
            <div className="flex flex-wrap items-center gap-2">
              <Button onClick={() => void send(draft)}>{words.save}</Button>
              <Button kind="quiet" onClick={() => setDraft(null)}>
                {words.discard}
              </Button>
            </div>
          )}
        </>
      )}
    </Field>
  )
}
