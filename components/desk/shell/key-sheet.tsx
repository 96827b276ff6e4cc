'use client'
import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { keyNames } from '#components/desk/parts/key-names.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { placesFor } from '#components/desk/shell/places.ts'
import { SHORTCUTS } from '#components/desk/shell/shortcuts.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { t } from '#domain/messages/t.ts'

/** The button and the key that open the list of keyboard shortcuts. */
export function KeySheet() {
  const [isOpen, setOpen] = useState(false)
  useKeys({ '?': () => setOpen(true) })
  return (
    <>
      <IconButton isSmall icon={Keyboard} label={t('Keyboard shortcuts')} keys="?" onClick={() => setOpen(true)} />
      {isOpen && <AllKeys onClose={() => setOpen(false)} />}
    </>
  )
}

function AllKeys({ onClose }: { onClose: () => void }) {
  const { me } = useNewsroom()
  const pages = placesFor(me)
    .flatMap(({ places }) => places)
    .flatMap(({ name, key }) => (key ? [{ keys: `G ${key}`, what: name }] : []))
  const groups = [
    ...SHORTCUTS.map(({ name, keys }) => ({
      name: t(name),
      keys: keys.map((one) => ({ keys: one.keys, what: t(one.what) })),
    })),
    { name: t('Go to a page'), keys: pages },
  ]
  return (
    <Dialog
      title={t('Keyboard shortcuts')}
      describe={t('On a Mac, Ctrl is ⌘. Single letters work outside text fields.')}
      className="top-[6vh]! max-h-[88vh] w-[min(52rem,calc(100vw-2rem))]! overflow-auto [&>div]:block! [&>div]:max-h-none!"
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('Close')}</Button>}
    >
      <div className="columns-[20rem] gap-8">
        {groups.map(({ name, keys }, at) => (
          <section key={at} className="mb-4 break-inside-avoid">
            <h3 className="border-b border-ink pb-1 text-sm font-bold">{name}</h3>
            <dl>
              {keys.map((one, nth) => (
                <div key={nth} className="grid grid-cols-[7rem_minmax(0,1fr)] items-baseline gap-2 py-0.75 text-sm">
                  {/* Keys are named as they are pressed, from left to right. */}
                  <dt className="flex gap-0.75 rtl:justify-end" dir="ltr">
                    {one.keys.split(' ').map((key) => (
                      <kbd key={key} className="inline">
                        {keyNames(key)}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{one.what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
