/**
 * The built main process under the double of Electron, in a process of its own: `out/main/electron.js` as it is shipped.
 * The test is its page and its person: it asks over the process's channel, and is sent what the app sends to its window.
 */
import { setImmediate } from 'node:timers/promises';
import { app, BrowserWindow, ipcMain, Menu, protocol, shell } from 'electron';
import { person, shownInFolder } from '../double/desktopDouble.ts';

app.folders.documents = app.folders.userData;
await import('../../out/main/electron.js');
while (BrowserWindow.all.length === 0) await setImmediate();

const window = BrowserWindow.all[0];
const { webContents } = window;
const sender = () => ({ sender: webContents, senderFrame: webContents.mainFrame });
const toPage = webContents.send.bind(webContents);
webContents.send = (channel, ...args) => {
  toPage(channel, ...args);
  process.send({ channel, args });
};
let lastScript = 0;
const scripts = new Map();
webContents.page = (script) => new Promise((resolve) => {
  scripts.set(++lastScript, resolve);
  process.send({ script, number: lastScript });
});
app.on('quit', () => process.send({ ended: app.exitCode }));

const answers = {
  async fetch(path) {
    const response = await protocol.fetch(`app://wiretell${path}`);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) };
  },
  invoke: (channel, args) => ipcMain.deliver(sender(), channel, args),
  send: (channel, args) => void ipcMain.emit(channel, sender(), ...args),
  willAnswer: (path) => void person.answers.push(path),
  menu: (label) => void Menu.find(label).click(),
  shownInFolder: () => shownInFolder,
  ran: (number, value) => void scripts.get(number)?.(value),
  consoleError: (message) => void webContents.emit('console-message', { level: 'error', message }),
  loaded: () => webContents.getURL(),
};
process.on('message', async ({ id, name, args }) => {
  try {
    process.send({ id, value: await answers[name](...args) });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
process.send({ started: shell !== undefined });
