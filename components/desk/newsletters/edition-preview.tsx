'use client'
import { useState } from 'react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { t } from '#domain/messages/t.ts'

type Look = 'light' | 'dark' | 'narrow' | 'plain'

/** The letter as readers get it, by the version that is saved. */
export function EditionPreview({ id, version }: { id: number; version: number }) {
  const [look, setLook] = useState<Look>('light')
  const query = look === 'plain' ? 'form=text' : `look=${look === 'dark' ? 'dark' : 'light'}`
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3" aria-label={t('Preview')}>
      <SectionTitle>{t('Preview')}</SectionTitle>
      <Segmented
        label={t('Preview')}
        className="justify-self-start"
        value={look}
        choices={[
          { value: 'light', name: t('Light') },
          { value: 'dark', name: t('Dark') },
          { value: 'narrow', name: t('320 px') },
          { value: 'plain', name: t('Text', {}, 'plain text') },
        ]}
        onChoose={setLook}
      />
      <iframe
        key={`${version} ${look}`}
        title={t('The letter')}
        src={`/api/editions/${id}/preview?${query}`}
        sandbox=""
        className={`bg-white h-[40rem] max-h-[80dvh] border border-edge ${look === 'narrow' ? 'w-80 max-w-full' : 'w-full'}`}
      />
    </section>
  )
}
