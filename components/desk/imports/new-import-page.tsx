'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { exportUploads } from '#components/desk/imports/export-uploads.ts'
import { FileDrop } from '#components/desk/imports/file-drop.tsx'
import { ImportsFrame } from '#components/desk/imports/imports-frame.tsx'
import { PictureSourceFields } from '#components/desk/imports/picture-source.tsx'
import { keyOf, ServerFiles } from '#components/desk/imports/server-files.tsx'
import { SystemChoice } from '#components/desk/imports/system-choice.tsx'
import { UploadRows } from '#components/desk/imports/upload-rows.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { PageTitle } from '#components/desk/parts/bar/page-title.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { isOver } from '#components/desk/uploads/upload-machine.ts'
import { useQueue } from '#components/desk/uploads/use-queue.ts'
import { type ImportFile, importRequest } from '#domain/import/batch/import-request.ts'
import { t } from '#domain/messages/t.ts'

const WIDTH = 'w-[min(100%,30rem)]'

/** Chooses the files of an export and has them read. */
export function NewImportPage() {
  return (
    <ImportsFrame>
      <PageColumn>
        <PageTitle>{t('New import')}</PageTitle>
        <SystemChoice />
        <NewImport />
      </PageColumn>
    </ImportsFrame>
  )
}

function NewImport() {
  const uploads = useQueue(exportUploads)
  const [chosen, setChosen] = useState<readonly ImportFile[]>([])
  const form = useNewImport(chosen)
  const choose = (file: ImportFile, isChosen: boolean) =>
    setChosen((before) => [...before.filter((one) => keyOf(one) !== keyOf(file)), ...(isChosen ? [file] : [])])
  return (
    <Form
      form={form}
      does={t('Read the export')}
      doing={t('Creating…')}
      actions={<span className={HINT}>{t('This makes a plan. Nothing is imported yet.')}</span>}
      isGuarded={false}
    >
      <PagePart title={t('The files of the export')}>
        <FileDrop />
        <UploadRows uploads={uploads} />
        <ServerFiles chosen={chosen} onChoose={choose} />
      </PagePart>
      <PagePart title={t('Pictures')}>
        <PictureSourceFields />
        <TextField
          name="site"
          label={t('Address of the old site')}
          hint={t('Only if the export does not say it, as those of Ghost, Substack and Markdown do not.')}
          className={WIDTH}
        />
        <TextField
          name="permalink"
          label={t('How it made addresses')}
          hint={t('Only for Markdown without its configuration, such as /:year/:title/.')}
          className={WIDTH}
        />
      </PagePart>
      <Refusal of={form.formState.errors.files?.message ?? null} />
    </Form>
  )
}

type Fields = { files: ImportFile[]; media: string | null; fetchPictures: boolean; site: string; permalink: string }
const START: Fields = { files: [], media: null, fetchPictures: false, site: '', permalink: '' }

/** The form of a new import, of the files that were uploaded in this window and those chosen on the server. */
function useNewImport(chosen: readonly ImportFile[]) {
  const router = useRouter()
  const uploads = useQueue(exportUploads)
  const isWaiting = uploads.some((one) => !isOver(one) && one.stage.is !== 'stopped')
  const sent = uploads.flatMap(({ serverId, stage }) =>
    stage.is === 'sent' && serverId ? [{ from: 'upload' as const, id: serverId }] : [],
  )
  return useDeskForm({
    schema: importRequest,
    start: START,
    bodyOf: ({ site, permalink, ...fields }) => ({
      ...fields,
      files: isWaiting ? [] : [...sent, ...chosen],
      site: addressIn(site),
      permalink: permalink.trim() || null,
    }),
    says: {
      files: isWaiting ? t('Wait until the files are uploaded.') : t('Choose a file of the export first.'),
      site: t('Enter a whole address, such as https://old-paper.example.'),
    },
    send: (body) => api.send<{ id: number }>('POST', '/api/imports', body),
    onDone: ({ id }) => {
      exportUploads.leave()
      router.push(`/desk/imports/${id}` as never)
    },
  })
}

/** Whole address of a site, null if none was typed, '' if it is none. */
function addressIn(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`)
  return url?.hostname.includes('.') ? url.href : ''
}
