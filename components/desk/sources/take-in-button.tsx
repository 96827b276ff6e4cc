'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { t } from '#domain/messages/t.ts'
import { takingFields } from '#domain/republish/taken-story.ts'

/** A button and a dialog that take in a story of another paper that runs Broadsheet, and open it. */
export function TakeInButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('Take in a story…')}</Button>
      {isOpen && <TakeInDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function TakeInDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const form = useDeskForm({
    schema: takingFields,
    start: { address: '', token: null },
    says: { address: t('Enter an address that begins with https://.') },
    send: (body) => api.send<{ id: number }>('POST', '/api/taken', body),
    onDone: ({ id }) => router.push(`/desk/articles/${id}`),
  })
  return (
    <FormDialog form={form} title={t('Take in a story')} does={t('Take in as a draft')} onClose={onClose}>
      <TextField name="address" label={t('Address of the story in a paper that runs Broadsheet')} inputMode="url" />
      <TextField name="token" label={t('Partner token of that paper, if you have one')} readsAs="text-or-null" />
    </FormDialog>
  )
}
