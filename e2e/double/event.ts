/** An event that a listener may prevent, as Electron hands out. */
export class DoubleEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
