import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/** A dialog that is open as long as it is drawn. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const drawn = useRef(true);
  // Before the next key comes, which is meant for the dialog.
  useLayoutEffect(() => {
    const element = dialog.current!;
    element.showModal();
    return () => {
      drawn.current = false;
      // Gives the focus back to where it was.
      element.close();
    };
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={() => drawn.current && close()}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
