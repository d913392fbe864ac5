import { useId } from 'react';
import './link-button.css';

/** What may be attached as proof, as the server takes it. */
export const documentKinds = 'image/jpeg,image/png,image/webp,application/pdf,.doc,.docx,.xls,.xlsx,.wps';
export const pictureKinds = 'image/jpeg,image/png,image/webp';

/** A button that lets one choose files or take a photograph; on a phone it opens the camera's own choice. */
export function FileButton(props: {
  text: string;
  accept: string;
  busy?: boolean;
  multiple?: boolean;
  /** Says what the file belongs to where the text alone does not. */
  label?: string;
  className?: string;
  onFiles: (files: readonly File[]) => void;
}) {
  const id = useId();
  return (
    <>
      <label className={props.className ?? 'lc-button'} htmlFor={id} aria-busy={props.busy ?? false}>
        {props.text}
      </label>
      <input
        id={id}
        type="file"
        accept={props.accept}
        multiple={props.multiple ?? false}
        {...(props.label ? { 'aria-label': props.label } : {})}
        className="lc-visually-hidden"
        disabled={props.busy ?? false}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
}
