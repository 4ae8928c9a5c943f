/** A chosen file of settings: read, looked at by the station, applied; looked at again when somebody saved meanwhile. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { errorCode } from '../../../client/errors.ts'
import { client } from '../../../client/station.ts'

interface Chosen {
  name: string
  content: string
}

/** @param applied called when the settings of the file are in force. */
export const useSettingsFile = (applied: () => void) => {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [stale, setStale] = useState(false)
  const preview = useMutation({ mutationFn: ({ content }: Chosen) => client.site.preview({ content }) })
  const close = () => {
    setChosen(null)
    setStale(false)
    preview.reset()
    apply.reset()
  }
  const apply = useMutation({
    mutationFn: (named: { content: string; revision: number }) => client.site.import(named),
    onSuccess: () => {
      close()
      applied()
    },
    onError: error => {
      if (errorCode(error) !== 'CONFLICT' || !chosen) return
      setStale(true)
      preview.mutate(chosen)
    },
  })
  const read = useMutation({
    mutationFn: async (file: File): Promise<Chosen> => ({ name: file.name, content: await file.text() }),
    onSuccess: next => {
      setChosen(next)
      preview.mutate(next)
    },
  })
  return {
    chosen,
    stale,
    preview: preview.data,
    pending: read.isPending || preview.isPending,
    unreadable: read.isError,
    error: preview.error ?? (errorCode(apply.error) === 'CONFLICT' ? null : apply.error),
    applying: apply.isPending,
    choose: (file: File) => {
      close()
      read.mutate(file)
    },
    apply: () => {
      if (chosen && preview.data && !apply.isPending)
        apply.mutate({ content: chosen.content, revision: preview.data.revision })
    },
    close,
  }
}
export type SettingsFile = ReturnType<typeof useSettingsFile>
