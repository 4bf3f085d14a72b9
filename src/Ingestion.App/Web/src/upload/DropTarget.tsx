import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../shell/settings';

/** Takes files that are dropped anywhere on the page. */
export function DropTarget({ drop }: { drop: (files: FileList) => void }) {
  const texts = useTexts().upload;
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (hasFiles(event)) {
        event.preventDefault();
        setOver(true);
      }
    };
    // The pointer left the window, not one element for another.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const take = (event: DragEvent) => {
      if (hasFiles(event)) {
        event.preventDefault();
        setOver(false);
        drop(event.dataTransfer!.files);
      }
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', take);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', take);
    };
  }, [drop]);
  return over ? <div class="drop"><p>{texts.drop}</p></div> : null;
}
