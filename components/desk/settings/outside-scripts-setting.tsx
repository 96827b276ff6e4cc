'use client'
import { useId, useState } from 'react'
import { Setting } from '#components/desk/settings/setting.tsx'
import { useListSetting } from '#components/desk/settings/use-list-setting.ts'
import { settingsWords } from '#components/desk/words/settings.ts'
import { type OutsideScript, outsideOrigins } from '#domain/paper/outside-script.ts'
import { outsideScriptLines, outsideScriptsIn } from '#domain/paper/setting-lines.ts'

const words = settingsWords.outsideScripts

/** Scripts of other hosts on readers' pages. Saved by a button of their own, since they run for every reader. */
export function OutsideScriptsSetting() {
  const { list, save, why } = useListSetting<'scripts', OutsideScript>('/api/outside-scripts', 'scripts')
  const [draft, setDraft] = useState<string | null>(null)
  const id = useId()
  if (!list) return null
  const stored = outsideScriptLines(list)
  const isChanged = draft !== null && draft !== stored
  return (
    <Setting name={words.name} hint={words.hint} why={why}>
      <textarea
        aria-label={words.name}
        aria-describedby={id}
        aria-invalid={why !== undefined}
        className="code"
        rows={3}
        spellCheck={false}
        placeholder={words.placeholder}
        value={draft ?? stored}
        onChange={(event) => setDraft(event.target.value)}
      />
      <small id={id}>{list.length === 0 ? words.none : words.some(outsideOrigins(list).join(', '))}</small>
      {isChanged && (
        <div className="row-flex">
          <button
            type="button"
            className="btn"
            onClick={() => void save(outsideScriptsIn(draft)).then((isSaved) => isSaved && setDraft(null))}
          >
            {words.save}
          </button>
          <button type="button" className="btn quiet" onClick={() => setDraft(null)}>
            {words.discard}
          </button>
        </div>
      )}
    </Setting>
  )
}
