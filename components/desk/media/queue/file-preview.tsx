'use client'
import { useCallback } from 'react'

/** A picture of this computer, before the library has it. Its address lasts as long as it is shown. */
export function FilePreview({ file, onBroken }: { file: Blob; onBroken?: () => void }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return
      const address = URL.createObjectURL(file)
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [file],
  )
  return <img ref={show} alt="" onError={onBroken} />
}
