'use client'
import { useCallback } from 'react'

type Props = { file: Blob; className?: string; onBroken?: () => void }

/** Shows a local picture before it is uploaded. Its object URL is revoked on unmount. */
export function FilePreview({ file, className, onBroken }: Props) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return
      const address = URL.createObjectURL(file)
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [file],
  )
  return <img ref={show} alt="" className={className} onError={onBroken} />
}
