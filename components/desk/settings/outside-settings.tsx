'use client'
import { useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL, HINT, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { useAttempt } from '#components/desk/parts/field/use-attempt.ts'
import { useListSetting } from '#components/desk/settings/use-list-setting.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import type { EmbedHost } from '#domain/paper/embed-host.ts'
import { type OutsideScript, outsideOrigins } from '#domain/paper/outside-script.ts'
import { embedHostLines, embedHostsIn, outsideScriptLines, outsideScriptsIn } from '#domain/paper/setting-lines.ts'

/** Sites whose pages stories may embed, besides those that every paper may. */
export function EmbedHostsSetting() {
  const { list, save } = useListSetting<'hosts', EmbedHost>('/api/embed-hosts', 'hosts')
  if (!list) return null
  return (
    <SavedField
      isSetting
      isCode
      rows={3}
      label={t('Sites to embed')}
      hint={t(
        'besides YouTube, Datawrapper and the others that stories can always embed. One per line: host, oEmbed address, host of its frames if it is a different one',
      )}
      placeholder="video.example https://video.example/services/oembed video.example"
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
  if (!list) return null
  const stored = outsideScriptLines(list)
  const send = (text: string) => attempt(() => save(outsideScriptsIn(text)).then(() => setDraft(null)))
  return (
    <Field
      isSetting
      label={t('Outside scripts')}
      hint={t(
        'up to three, one per line: the https address, then attributes of its tag. They can read and change every page for readers, and their hosts learn who reads what. Asking readers for consent is the script’s task, and yours',
      )}
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
            dir="ltr"
            placeholder="https://counter.example/count.js data-domain=paper.example"
            value={draft ?? stored}
            onChange={({ target }) => setDraft(target.value)}
          />
          <small id="outside-scripts-state" className={HINT}>
            {list.length === 0
              ? t('None: no page asks another site for anything before a reader clicks.')
              : t('Every page for readers loads scripts from {origins}.', { origins: saidList(outsideOrigins(list)) })}
          </small>
          {draft !== null && draft !== stored && (
            <div className="flex flex-wrap items-center gap-2">
              <Button onClick={() => void send(draft)}>{t('Save scripts')}</Button>
              <Button kind="quiet" onClick={() => setDraft(null)}>
                {t('Discard')}
              </Button>
            </div>
          )}
        </>
      )}
    </Field>
  )
}
