'use client'
import { CircleAlert } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { exportUploads } from '#components/desk/imports/export-uploads.ts'
import { FileDrop } from '#components/desk/imports/file-drop.tsx'
import { ImportsFrame } from '#components/desk/imports/imports-frame.tsx'
import { PictureSourceFields } from '#components/desk/imports/picture-source.tsx'
import { keyOf, ServerFiles } from '#components/desk/imports/server-files.tsx'
import { SystemChoice } from '#components/desk/imports/system-choice.tsx'
import { UploadRows } from '#components/desk/imports/upload-rows.tsx'
import { useCreateImport } from '#components/desk/imports/use-imports.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { isOver } from '#components/desk/uploads/upload-machine.ts'
import { useQueue } from '#components/desk/uploads/use-queue.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportFile, PictureSource } from '#domain/import/batch/import-request.ts'

const { start: words } = importsWords

/** Chooses the files of an export and has them read. */
export function NewImportPage() {
  const router = useRouter()
  const uploads = useQueue(exportUploads)
  const [chosen, setChosen] = useState<readonly ImportFile[]>([])
  const [pictures, setPictures] = useState<PictureSource>({ media: null, fetchPictures: false })
  const [site, setSite] = useState('')
  const [permalink, setPermalink] = useState('')
  const [why, setWhy] = useState<string | null>(null)
  const create = useCreateImport((id) => {
    exportUploads.leave()
    router.push(`/desk/imports/${id}` as never)
  })
  const choose = (file: ImportFile, isChosen: boolean) =>
    setChosen((before) => [...before.filter((one) => keyOf(one) !== keyOf(file)), ...(isChosen ? [file] : [])])
  const submit = () => {
    const done = uploads.flatMap(({ serverId, stage }) =>
      stage.is === 'sent' && serverId ? [{ from: 'upload' as const, id: serverId }] : [],
    )
    const files = [...done, ...chosen]
    const address = addressIn(site)
    const pattern = permalink.trim() || null
    const isWaiting = uploads.some((one) => !isOver(one) && one.stage.is !== 'stopped')
    const wrong = isWaiting
      ? words.waiting
      : files.length === 0
        ? words.nothing
        : address === ''
          ? words.siteWrong
          : null
    setWhy(wrong)
    if (wrong === null && !create.isPending) create.mutate({ files, site: address, permalink: pattern, ...pictures })
  }
  const refusal = why ?? (create.error && errorSentence(create.error))
  return (
    <ImportsFrame>
      <form
        className="import-page"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <h2 className="import-title">{words.title}</h2>
        <SystemChoice />
        <section className="import-part" aria-label={words.files}>
          <h2 className="head2">{words.files}</h2>
          <FileDrop />
          <UploadRows uploads={uploads} />
          <ServerFiles chosen={chosen} onChoose={choose} />
        </section>
        <section className="import-part" aria-label={words.pictures}>
          <h2 className="head2">{words.pictures}</h2>
          <PictureSourceFields value={pictures} onChange={setPictures} />
          <LineField label={words.site} hint={words.siteHint} value={site} onChange={setSite} />
          <LineField label={words.permalink} hint={words.permalinkHint} value={permalink} onChange={setPermalink} />
        </section>
        {refusal !== null && (
          <p className="why" role="alert">
            <CircleAlert className="i" aria-hidden="true" />
            {refusal}
          </p>
        )}
        <p className="row-flex">
          <button className="btn primary" aria-disabled={create.isPending}>
            {create.isPending ? words.reading : words.read}
          </button>
          <span className="hint">{words.readHint}</span>
        </p>
      </form>
    </ImportsFrame>
  )
}

/** Whole address of a site, null if none was typed, '' if it is none. */
function addressIn(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`)
  return url?.hostname.includes('.') ? url.href : ''
}

type LineProps = { label: string; hint: string; value: string; onChange: (value: string) => void }

function LineField({ label, hint, value, onChange }: LineProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoComplete="off"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  )
}
