import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { createAppRouter } from './router';
import { cutLongTexts } from './shell/cutLongTexts';
import { createTransport, transportKey } from './transport/createTransport';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/panels.css';

// First of all: the browser host's key stands in the address, where the router is about to look.
const transport = createTransport();

cutLongTexts(document.body);
createApp(App)
  .provide(transportKey, transport)
  .use(createPinia())
  .use(createAppRouter())
  .mount('#app');
