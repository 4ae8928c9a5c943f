/** A chosen sheet: read whole, looked at by the station, taken; looked at again when somebody changed the room meanwhile. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { MOST_SHEET_BYTES } from '../../../electron/contract/sheets.ts'
import { errorCode } from '../../client/errors.ts'

/** What was looked at is what is taken, also when the file is saved anew meanwhile. */
const copyOf = async (file: File) => new File([await file.arrayBuffer()], file.name, { type: file.type })

const isTooLarge = ({ size }: File) => size > MOST_SHEET_BYTES

/** The procedures of a room that takes sheets. */
export interface SheetRoom<Preview, Taken> {
  preview: (file: File) => Promise<Preview>
  take: (file: File, looked: Preview) => Promise<Taken>
}

export const useSheet = <Preview, Taken>(room: SheetRoom<Preview, Taken>) => {
  const [chosen, setChosen] = useState<File | null>(null)
  const [stale, setStale] = useState(false)
  const preview = useMutation({ mutationFn: room.preview })
  const take = useMutation({
    mutationFn: ({ file, looked }: { file: File; looked: Preview }) => room.take(file, looked),
    onSuccess: () => {
      setChosen(null)
      preview.reset()
    },
    onError: error => {
      if (errorCode(error) !== 'CONFLICT' || !chosen) return
      setStale(true)
      preview.mutate(chosen)
    },
  })
  const read = useMutation({
    mutationFn: copyOf,
    onSuccess: file => {
      setChosen(file)
      preview.mutate(file)
    },
  })
  const close = () => {
    setChosen(null)
    setStale(false)
    for (const each of [read, preview, take]) each.reset()
  }
  return {
    chosen,
    stale,
    preview: preview.data,
    /** What became of the last sheet that was taken. */
    taken: take.data,
    pending: read.isPending || preview.isPending,
    taking: take.isPending,
    unreadable: read.isError,
    tooLarge: chosen !== null && isTooLarge(chosen),
    error: preview.error ?? (errorCode(take.error) === 'CONFLICT' ? null : take.error),
    choose: (file: File) => {
      close()
      if (isTooLarge(file)) setChosen(file)
      else read.mutate(file)
    },
    take: () => {
      if (chosen && preview.data && !take.isPending) take.mutate({ file: chosen, looked: preview.data })
    },
    close,
  }
}
export type Sheet<Preview, Taken> = ReturnType<typeof useSheet<Preview, Taken>>
