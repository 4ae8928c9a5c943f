/** The last picture that was taken of the screen, while the page that shows it is open. */
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client } from '../../client/station.ts'

export const usePicture = () => {
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: async () => {
      const { file, takenAt } = await client.health.picture()
      return { address: URL.createObjectURL(file), takenAt }
    },
  })
  const address = data?.address
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address)
    },
    [address],
  )
  return { take: () => mutate(), isPending, picture: data, error }
}
