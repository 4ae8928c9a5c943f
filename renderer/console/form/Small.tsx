/** A picture or a clip in little, to be recognised by: of a clip its first moment. */

export const isClip = (address: string): boolean => address.startsWith('/media/clips/')

export const Small = ({ src, alt, className }: { src: string; alt: string; className: string }) =>
  isClip(src) ? (
    <video className={className} src={src} aria-label={alt} preload="metadata" muted />
  ) : (
    <img className={className} src={src} alt={alt} />
  )
