import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { TextArea } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { msg, t } from '#domain/messages/t.ts'
import { redirectLines, type RedirectListResult } from '#domain/urls/redirect-views.ts'

const WHYS = {
  'not-an-address': msg('the target is neither a path of this site nor an https address.'),
  'path-taken': msg('a page has this address, or had it.'),
  'redirect-to-itself': msg('it leads back to itself.'),
  'listed-twice': msg('an earlier line leads elsewhere.'),
  'made-by-hand': msg('somebody made another redirect from there.'),
  'no-address': msg('the old address is missing.'),
  'no-target': msg('the target is missing.'),
  'unknown-status': msg('the status is none of 301, 302, 307, 308 and 410.'),
  pattern: msg('patterns are not supported.'),
  'switched-off': msg('it is switched off.'),
}

/** Adds a pasted list or a CSV file of redirects, and names each line that was left out. */
export function ListDialog({ onClose }: { onClose: () => void }) {
  const [result, setResult] = useState<RedirectListResult | null>(null)
  const form = useDeskForm({
    schema: redirectLines,
    start: { text: '' },
    bodyOf: ({ text }) => ({ text: text.trim() }),
    says: { text: t('Paste a list or choose a file.') },
    send: (body) => api.send<RedirectListResult>('POST', '/api/redirects/list', body),
    renews: [redirectQueries.all],
    onDone: setResult,
  })
  const read = async (file: File | undefined) => {
    if (file) form.setValue('text', await file.text(), { shouldDirty: true })
  }
  return (
    <FormDialog
      form={form}
      title={t('Add a list of redirects')}
      describe={t(
        'One a line: old address, target, status. The status may be left out: 301. Exports of redirect plug-ins work too.',
      )}
      does={t('Add redirects')}
      doing={t('Saving…')}
      cancel={result ? t('Done') : undefined}
      onClose={onClose}
    >
      <TextArea name="text" label={t('List')} rows={8} spellCheck={false} autoCapitalize="none" />
      <Field label={t('Choose a CSV file')}>
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
    <p>
      {unchanged === 0
        ? t('{saved, plural, one {# redirect was saved.} other {# redirects were saved.}}', { saved })
        : t(
            '{saved, plural, one {# redirect was saved, {unchanged, number} existed already.} other {# redirects were saved, {unchanged, number} existed already.}}',
            { saved, unchanged },
          )}
    </p>
    {mistakes.length > 0 && (
      <p>{t('{n, plural, one {# line was left out:} other {# lines were left out:}}', { n: mistakes.length })}</p>
    )}
    <ul className="grid gap-1 wrap-anywhere">
      {mistakes.map(({ line, text, why }) => (
        <li key={line}>
          {t('Line {line}: {why}', { line, why: t(WHYS[why]) })} <code>{text}</code>
        </li>
      ))}
    </ul>
  </>
)
