import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { TextArea } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { redirectsWords } from '#components/desk/words/redirects.ts'
import { redirectLines, type RedirectListResult } from '#domain/urls/redirect-views.ts'

const words = redirectsWords.list

/** Adds a pasted list or a CSV file of redirects, and names each line that was left out. */
export function ListDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const [result, setResult] = useState<RedirectListResult | null>(null)
  const form = useDeskForm({
    schema: redirectLines,
    start: { text: '' },
    bodyOf: ({ text }) => ({ text: text.trim() }),
    says: { text: words.nothing },
    send: (body) => api.send<RedirectListResult>('POST', '/api/redirects/list', body),
    onDone: (answer) => {
      setResult(answer)
      void client.invalidateQueries({ queryKey: redirectQueries.all })
    },
  })
  const read = async (file: File | undefined) => {
    if (file) form.setValue('text', await file.text(), { shouldDirty: true })
  }
  return (
    <FormDialog
      form={form}
      title={words.title}
      describe={words.hint}
      does={words.confirm}
      doing={everyScreenWords.saving}
      cancel={result ? everyScreenWords.done : undefined}
      onClose={onClose}
    >
      <TextArea name="text" label={words.text} rows={8} spellCheck={false} autoCapitalize="none" />
      <Field label={words.file}>
        {(wired) => (
          <input
            {...wired}
            className={`w-full ${CONTROL}`}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void read(event.target.files?.[0])}
          />
        )}
      </Field>
      <div role="status">{result && <ListResult result={result} />}</div>
    </FormDialog>
  )
}

const ListResult = ({ result: { saved, unchanged, mistakes } }: { result: RedirectListResult }) => (
  <>
    <p>{words.result(saved, unchanged)}</p>
    {mistakes.length > 0 && <p>{words.mistakes(mistakes.length)}</p>}
    <ul className="grid gap-1 wrap-anywhere">
      {mistakes.map(({ line, text, why }) => (
        <li key={line}>
          {words.mistake(line, words.whys[why])} <code>{text}</code>
        </li>
      ))}
    </ul>
  </>
)
