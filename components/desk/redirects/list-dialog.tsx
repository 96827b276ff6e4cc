import { CircleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { useRedirectActs } from '#components/desk/redirects/use-redirects.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { redirectsWords } from '#components/desk/words/redirects.ts'
import type { RedirectListResult } from '#domain/urls/redirect-views.ts'

const words = redirectsWords.list

/** Adds a pasted list or a CSV file of redirects, and names each line that was left out. */
export function ListDialog({ onClose }: { onClose: () => void }) {
  const { addList } = useRedirectActs()
  const [text, setText] = useState('')
  const [why, setWhy] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [result, setResult] = useState<RedirectListResult | null>(null)
  const submit = async () => {
    if (isBusy) return
    if (text.trim() === '') return setWhy(words.nothing)
    setBusy(true)
    setWhy('')
    try {
      setResult(await addList(text))
    } catch (error) {
      setWhy(error instanceof ApiProblem ? error.title : words.failed)
    }
    setBusy(false)
  }
  return (
    <Dialog
      title={words.title}
      describe={words.hint}
      onSubmit={() => void submit()}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {result ? everyScreenWords.done : everyScreenWords.cancel}
          </button>
          <button className="btn primary" aria-disabled={isBusy}>
            {isBusy ? everyScreenWords.saving : words.confirm}
          </button>
        </>
      }
    >
      <div className="stack">
        {why !== '' && (
          <p className="why" role="alert">
            <CircleAlert className="i" aria-hidden="true" />
            {why}
          </p>
        )}
        <ListFields text={text} onChange={setText} />
        <div role="status">{result && <ListResult result={result} />}</div>
      </div>
    </Dialog>
  )
}

function ListFields({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const id = useId()
  const read = (file: File | undefined) => void file?.text().then(onChange)
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{words.text}</label>
        <textarea
          id={id}
          rows={8}
          value={text}
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-file`}>{words.file}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => read(event.target.files?.[0])}
        />
      </div>
    </>
  )
}

function ListResult({ result: { saved, unchanged, mistakes } }: { result: RedirectListResult }) {
  return (
    <>
      <p>{words.result(saved, unchanged)}</p>
      {mistakes.length > 0 && (
        <>
          <p>{words.mistakes(mistakes.length)}</p>
          <ul className="mistakes">
            {mistakes.map(({ line, text, why }) => (
              <li key={line}>
                {words.mistake(line, words.whys[why])} <code>{text}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
