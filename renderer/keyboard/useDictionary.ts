/** Fetches the dictionary from the station when it is first wanted. */
import { useEffect, useState } from 'react'
import dictionaryUrl from '../../resources/keyboard/dictionary.txt?url'
import { type Dictionary, readDictionary } from './pinyin/dictionary.ts'

const load = async (signal: AbortSignal): Promise<Dictionary> => {
  const answer = await fetch(dictionaryUrl, { signal })
  if (!answer.ok) throw new Error(`expected the dictionary, got ${answer.status} from ${dictionaryUrl}`)
  return readDictionary(await answer.text())
}

export interface DictionaryState {
  dictionary: Dictionary | null
  failed: boolean
}

/** Every new wish tries again what failed before. */
export const useDictionary = (wanted: boolean): DictionaryState => {
  const [dictionary, setDictionary] = useState<Dictionary | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!wanted || dictionary) return
    const stopping = new AbortController()
    setFailed(false)
    load(stopping.signal).then(setDictionary, () => {
      if (!stopping.signal.aborted) setFailed(true)
    })
    return () => stopping.abort()
  }, [wanted, dictionary])
  return { dictionary, failed }
}
