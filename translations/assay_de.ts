<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Make the &amp;demo project…</source>
        <translation>&amp;Demoprojekt anlegen…</translation>
    </message>
    <message>
        <source>&amp;Import data…</source>
        <translation>Daten &amp;importieren…</translation>
    </message>
    <message>
        <source>Add a &amp;person…</source>
        <translation>&amp;Person hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Go to &amp;anything…</source>
        <translation>Gehe zu &amp;beliebigem Ziel…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Experiments</source>
        <translation>&amp;Experimente</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>&amp;Prüfprotokoll</translation>
    </message>
    <message>
        <source>&amp;Infer a schema</source>
        <translation>Schema &amp;ableiten</translation>
    </message>
    <message>
        <source>&amp;Check against a schema</source>
        <translation>Gegen Schema &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Train…</source>
        <translation>&amp;Trainieren…</translation>
    </message>
    <message>
        <source>&amp;Show or hide a run’s curves</source>
        <translation>Kurven eines Laufs ein- oder &amp;ausblenden</translation>
    </message>
    <message>
        <source>Re&amp;name run</source>
        <translation>Lauf &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Compare the shown runs</source>
        <translation>Angezeigte Läufe &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Register as a model…</source>
        <translation>Als Modell &amp;registrieren…</translation>
    </message>
    <message>
        <source>&amp;Ask for production…</source>
        <translation>&amp;Produktion beantragen…</translation>
    </message>
    <message>
        <source>&amp;Decide a request…</source>
        <translation>Über Antrag &amp;entscheiden…</translation>
    </message>
    <message>
        <source>&amp;Evaluate on newer data…</source>
        <translation>Auf neueren Daten &amp;auswerten…</translation>
    </message>
    <message>
        <source>Export the &amp;report as PDF…</source>
        <translation>&amp;Bericht als PDF exportieren…</translation>
    </message>
    <message>
        <source>&amp;Verify the log</source>
        <translation>Protokoll über&amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Export the log…</source>
        <translation>Protokoll &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Assay</source>
        <translation>&amp;Über Assay</translation>
    </message>
    <message>
        <source>Fi&amp;lter this page</source>
        <translation>Diese Seite &amp;filtern</translation>
    </message>
    <message>
        <source>Import from a data&amp;base…</source>
        <translation>&amp;Aus einer Datenbank importieren…</translation>
    </message>
    <message>
        <source>Train again to see whether it re&amp;produces</source>
        <translation>Noch einmal trainieren: kommt dasselbe &amp;heraus?</translation>
    </message>
    <message>
        <source>Export as O&amp;NNX…</source>
        <translation>Als O&amp;NNX exportieren…</translation>
    </message>
    <message>
        <source>Train &amp;again with…</source>
        <translation>Noch einmal trainieren &amp;mit…</translation>
    </message>
    <message>
        <source>Res&amp;ume the training</source>
        <translation>Training &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>Anmerkung &amp;schreiben</translation>
    </message>
    <message>
        <source>Ta&amp;g runs…</source>
        <translation>Läufe verschla&amp;gworten…</translation>
    </message>
    <message>
        <source>Arc&amp;hive runs</source>
        <translation>Läufe ar&amp;chivieren</translation>
    </message>
    <message>
        <source>Ta&amp;ke runs out of the archive</source>
        <translation>Läufe aus &amp;dem Archiv holen</translation>
    </message>
    <message>
        <source>Mo&amp;ve runs to the trash</source>
        <translation>Läufe in den &amp;Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Rest&amp;ore runs from the trash</source>
        <translation>Läufe aus dem Papierkorb &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Empt&amp;y the trash…</source>
        <translation>Papierkorb &amp;leeren…</translation>
    </message>
    <message>
        <source>P&amp;in runs at the top, or no more</source>
        <translation>Läufe oben a&amp;nheften oder lösen</translation>
    </message>
    <message>
        <source>Make it the &amp;baseline, or no more</source>
        <translation>Vergleichs&amp;basis setzen oder aufheben</translation>
    </message>
    <message>
        <source>&amp;Columns of the runs</source>
        <translation>Spalten der &amp;Läufe</translation>
    </message>
    <message>
        <source>Sa&amp;ve this view of the runs…</source>
        <translation>Diese &amp;Ansicht der Läufe speichern…</translation>
    </message>
</context>
<context>
    <name>Crosshair</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>real</source>
        <translation>Dezimalzahl</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>time stamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Zielspalte</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>schützenswert</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <extracomment>A value with its interval; where the comma is the decimal mark, part the ends by a semicolon.</extracomment>
        <translation>%1 [%2; %3]</translation>
    </message>
</context>
<context>
    <name>MetricNames</name>
    <message>
        <source>Validation %1</source>
        <translation>Validierungs-%1</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Trainings-%1</translation>
    </message>
    <message>
        <source>%1 by fold</source>
        <translation>%1 je Teil</translation>
    </message>
    <message>
        <source>%1, fold %2</source>
        <translation>%1, Teil %2</translation>
    </message>
    <message>
        <source>Processor (% of a core)</source>
        <translation>Prozessor (% eines Kerns)</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>Arbeitsspeicher (MB)</translation>
    </message>
    <message>
        <source>Read from disk (MB)</source>
        <translation>Vom Datenträger gelesen (MB)</translation>
    </message>
    <message>
        <source>Written to disk (MB)</source>
        <translation>Auf den Datenträger geschrieben (MB)</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>! schema</source>
        <translation>! Schema</translation>
    </message>
    <message numerus="yes">
        <source>%1 breaks %2 in %n way(s)</source>
        <translation>
            <numerusform>%1 verletzt %2 in %n Punkt</numerusform>
            <numerusform>%1 verletzt %2 in %n Punkten</numerusform>
        </translation>
    </message>
    <message>
        <source>○ request</source>
        <translation>○ Antrag</translation>
    </message>
    <message>
        <source>%1 asks for %2 to go to production</source>
        <translation>%1 beantragt die Produktion für %2</translation>
    </message>
    <message>
        <source>▲ error</source>
        <translation>▲ Fehler</translation>
    </message>
    <message>
        <source>✕ run</source>
        <translation>✕ Lauf</translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation>„%1“ ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1: %4 on %2 is %3 × its holdout’s</source>
        <translation>%1: %4 auf %2 ist das %3-Fache der zurückgehaltenen Zeilen</translation>
    </message>
</context>
<context>
    <name>PageTable</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>PaletteItems</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <extracomment>A run in the command palette: the name of its experiment stands for %1.</extracomment>
        <translation>Lauf von %1</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>team lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>data scientist</source>
        <translation>Data Science</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Cannot make pictures in the theme “%1”. Use light or dark.</source>
        <translation>Mit dem Farbschema „%1“ können keine Bilder erstellt werden. Entweder light oder dark verwenden.</translation>
    </message>
    <message>
        <source>Cannot make pictures at scale %1. Use a scale from 0.5 to 4.</source>
        <translation>Im Maßstab %1 können keine Bilder erstellt werden. Einen Maßstab von 0,5 bis 4 verwenden.</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”. Choose another.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden. Einen anderen auswählen.</translation>
    </message>
    <message>
        <source>There is no translation to “%1”. Use en or de.</source>
        <translation>Es gibt keine Übersetzung nach „%1“. Entweder en oder de verwenden.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>There are no values to draw.</source>
        <translation>Es gibt keine Werte zum Zeichnen.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Cannot set the report “%1” as PDF: the PDF writer refused to begin. Restart Assay and try again.</source>
        <translation>Der Bericht „%1“ kann nicht als PDF gesetzt werden: Die PDF-Ausgabe ließ sich nicht starten. Assay neu starten und erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>Resumption</name>
    <message>
        <source>The search “%1” went on and has finished.</source>
        <translation>Die Suche „%1“ wurde fortgesetzt und ist beendet.</translation>
    </message>
    <message>
        <source>Going on with %1</source>
        <translation>%1 wird fortgesetzt</translation>
    </message>
</context>
<context>
    <name>RunFileContent</name>
    <message>
        <source>The picture is too large a file for a preview. Save it to look at it.</source>
        <translation>Die Bilddatei ist für eine Vorschau zu groß. Speichern Sie sie, um das Bild anzusehen.</translation>
    </message>
    <message>
        <source>The picture cannot be read. Save it to look at it with another program.</source>
        <translation>Das Bild kann nicht gelesen werden. Speichern Sie es, um es mit einem anderen Programm anzusehen.</translation>
    </message>
    <message>
        <source>The picture has too many pixels for a preview. Save it to look at it.</source>
        <translation>Das Bild hat für eine Vorschau zu viele Bildpunkte. Speichern Sie es, um es anzusehen.</translation>
    </message>
    <message>
        <source>It is neither text nor a picture. Save it to open it with another program.</source>
        <translation>Die Datei ist weder Text noch Bild. Speichern Sie sie, um sie mit einem anderen Programm zu öffnen.</translation>
    </message>
    <message>
        <source>Both runs have the same file, byte for byte.</source>
        <translation>Beide Läufe haben dieselbe Datei, Byte für Byte.</translation>
    </message>
    <message>
        <source>The pictures have different sizes, so they are scaled to the same one.</source>
        <translation>Die Bilder sind verschieden groß und werden daher auf dieselbe Größe skaliert.</translation>
    </message>
    <message>
        <source>The files differ, but only text and pictures can be shown beside each other.</source>
        <translation>Die Dateien unterscheiden sich, aber nur Texte und Bilder lassen sich nebeneinander anzeigen.</translation>
    </message>
    <message>
        <source>What can be compared of the files is the same.</source>
        <translation>Was sich von den Dateien vergleichen lässt, ist gleich.</translation>
    </message>
    <message>
        <source>The files have the same lines; they differ in how these end, or in white space of JSON.</source>
        <translation>Die Dateien haben dieselben Zeilen; sie unterscheiden sich in den Zeilenenden oder im Leerraum von JSON.</translation>
    </message>
    <message>
        <source>Only a part of the difference is shown. Save both files to compare all of them.</source>
        <translation>Nur ein Teil des Unterschieds wird angezeigt. Speichern Sie beide Dateien, um sie ganz zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>RunPoints</name>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>noch etwa %n s</numerusform>
            <numerusform>noch etwa %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>noch etwa %n min</numerusform>
            <numerusform>noch etwa %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>noch etwa %n h</numerusform>
            <numerusform>noch etwa %n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::AddPersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Team leads decide requests for production; who asked may not decide the same request.</source>
        <translation>Die Teamleitung entscheidet über Anträge auf Produktion; wer einen Antrag gestellt hat, darf nicht selbst darüber entscheiden.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>assay::AnomalyTableModel</name>
    <message>
        <source>✕ error</source>
        <translation>✕ Fehler</translation>
    </message>
    <message>
        <source>! warning</source>
        <translation>! Warnung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Such as in the rows %1.</source>
        <translation>Zum Beispiel in den Zeilen %1.</translation>
    </message>
</context>
<context>
    <name>assay::AuditPage</name>
    <message>
        <source>Filter audit entries</source>
        <translation>Einträge des Prüfprotokolls filtern</translation>
    </message>
    <message>
        <source>Filter by person, action or thing…</source>
        <translation>Nach Person, Aktion oder Gegenstand filtern…</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>Einträge des Prüfprotokolls</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>What the entry records</source>
        <translation>Was der Eintrag festhält</translation>
    </message>
    <message>
        <source>Cannot load the audit log</source>
        <translation>Das Prüfprotokoll kann nicht geladen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) · newest hash %1</source>
        <translation>
            <numerusform>%n Eintrag · neuester Hash %1</numerusform>
            <numerusform>%n Einträge · neuester Hash %1</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ whole</source>
        <translation>✓ unversehrt</translation>
    </message>
    <message>
        <source>✕ broken</source>
        <translation>✕ beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <translation>
            <numerusform>%1 von %n Eintrag</numerusform>
            <numerusform>%1 von %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry matches the filter</source>
        <translation>Kein Eintrag passt zum Filter</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are hidden.</source>
        <translation>
            <numerusform>%n Eintrag ist ausgeblendet.</numerusform>
            <numerusform>%n Einträge sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Every import, training, request and decision is written here and cannot be changed unnoticed.</source>
        <translation>Jeder Import, jedes Training, jeder Antrag und jede Entscheidung wird hier festgehalten und kann nicht unbemerkt geändert werden.</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt auf</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Prüfprotokoll exportieren</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Lines-Dateien (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting the audit log</source>
        <translation>Prüfprotokoll wird exportiert</translation>
    </message>
    <message>
        <source>The audit log is in “%1”.</source>
        <translation>Das Prüfprotokoll liegt in „%1“.</translation>
    </message>
</context>
<context>
    <name>assay::AuditTableModel</name>
    <message>
        <source>created the project</source>
        <translation>hat das Projekt angelegt</translation>
    </message>
    <message>
        <source>added a person</source>
        <translation>hat eine Person hinzugefügt</translation>
    </message>
    <message>
        <source>imported data</source>
        <translation>hat Daten importiert</translation>
    </message>
    <message>
        <source>inferred a schema</source>
        <translation>hat ein Schema abgeleitet</translation>
    </message>
    <message>
        <source>checked data</source>
        <translation>hat Daten geprüft</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>hat trainiert</translation>
    </message>
    <message>
        <source>evaluated</source>
        <translation>hat ausgewertet</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>hat registriert</translation>
    </message>
    <message>
        <source>asked for production</source>
        <translation>hat Produktion beantragt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>hat genehmigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>hat abgelehnt</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>hat zurückgegeben</translation>
    </message>
    <message>
        <source>withdrew</source>
        <translation>hat zurückgezogen</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>hat archiviert</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>edited a schema</source>
        <translation>hat ein Schema bearbeitet</translation>
    </message>
    <message>
        <source>edited data</source>
        <translation>hat Daten bearbeitet</translation>
    </message>
    <message>
        <source>trained again</source>
        <translation>hat noch einmal trainiert</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>hat exportiert</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>hat fortgesetzt</translation>
    </message>
    <message>
        <source>cleaned the project</source>
        <translation>hat das Projekt aufgeräumt</translation>
    </message>
    <message>
        <source>deleted runs for good</source>
        <translation>hat Läufe endgültig gelöscht</translation>
    </message>
    <message>
        <source>ran a program</source>
        <translation>hat ein Programm ausgeführt</translation>
    </message>
</context>
<context>
    <name>assay::AxisCells</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>assay::AxisScale</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
</context>
<context>
    <name>assay::BandChart</name>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <extracomment>A value and the range about it: 51.2 [49.0, 53.4]</extracomment>
        <translation>%1 [%2; %3]</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>assay::BarChart</name>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Balken</numerusform>
            <numerusform>%n Balken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
</context>
<context>
    <name>assay::ChangesTab</name>
    <message>
        <source>Distances</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Columns and rows</source>
        <translation>Spalten und Zeilen</translation>
    </message>
    <message>
        <source>%1 is the only version</source>
        <translation>%1 ist die einzige Version</translation>
    </message>
    <message>
        <source>Import a newer file of “%1” to see what changes from version to version.</source>
        <translation>Eine neuere Datei von „%1“ importieren, um zu sehen, was sich von Version zu Version ändert.</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>%1 wird mit %2 verglichen</translation>
    </message>
    <message>
        <source>Cannot compare the versions</source>
        <translation>Die Versionen können nicht verglichen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1, such as %2</source>
        <extracomment>A number of rows, and the numbers of the first ones.</extracomment>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation>%1: %2, war %3</translation>
    </message>
    <message>
        <source>Columns added</source>
        <translation>Neue Spalten</translation>
    </message>
    <message>
        <source>Columns gone</source>
        <translation>Entfallene Spalten</translation>
    </message>
    <message>
        <source>Types changed</source>
        <translation>Geänderte Typen</translation>
    </message>
    <message>
        <source>Rows added</source>
        <translation>Neue Zeilen</translation>
    </message>
    <message>
        <source>Rows gone</source>
        <translation>Entfallene Zeilen</translation>
    </message>
    <message>
        <source>Rows changed</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>Rows the same</source>
        <translation>Gleiche Zeilen</translation>
    </message>
    <message>
        <source>Rows are matched by all their values</source>
        <translation>Zeilen werden über alle ihre Werte zugeordnet</translation>
    </message>
    <message>
        <source>Rows are matched by %1</source>
        <translation>Zeilen werden über %1 zugeordnet</translation>
    </message>
</context>
<context>
    <name>assay::ChartView</name>
    <message>
        <source>Fit to data</source>
        <translation>Alle Daten anzeigen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy values as CSV</source>
        <translation>Werte als CSV kopieren</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save values as CSV…</source>
        <translation>Werte als CSV speichern…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
</context>
<context>
    <name>assay::CheckBar</name>
    <message>
        <source>Check with these</source>
        <translation>Damit prüfen</translation>
    </message>
    <message>
        <source>Shown check</source>
        <translation>Gezeigte Prüfung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n anomaly(ies)</source>
        <translation>
            <numerusform>%1 · %2 · %n Auffälligkeit</numerusform>
            <numerusform>%1 · %2 · %n Auffälligkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>In some environments columns are absent, as a target is when serving</source>
        <translation>In manchen Umgebungen fehlen Spalten, wie das Ziel im Einsatz</translation>
    </message>
    <message>
        <source>its origin %1</source>
        <extracomment>The data that a schema was inferred from.</extracomment>
        <translation>seinem Ursprung %1</translation>
    </message>
    <message>
        <source>Distances and faults are told from these data</source>
        <translation>Abstände und Fehler werden von diesen Daten aus bestimmt</translation>
    </message>
</context>
<context>
    <name>assay::CheckTab</name>
    <message>
        <source>Anomalies</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>%1 fits %2</source>
        <translation>%1 passt zu %2</translation>
    </message>
    <message numerus="yes">
        <source>No anomaly was found in %n row(s). Checked by %1, %2.</source>
        <translation>
            <numerusform>In %n Zeile wurde keine Auffälligkeit gefunden. Geprüft von %1, %2.</numerusform>
            <numerusform>In %n Zeilen wurde keine Auffälligkeit gefunden. Geprüft von %1, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n anomaly(ies)</source>
        <translation>
            <numerusform>✕ %n Auffälligkeit</numerusform>
            <numerusform>✕ %n Auffälligkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against schema %2, checked by %3, %4</source>
        <translation>%1 gegen Schema %2, geprüft von %3, %4</translation>
    </message>
    <message>
        <source>A check compares every row of %1 with schema %2.</source>
        <translation>Eine Prüfung vergleicht jede Zeile von %1 mit dem Schema %2.</translation>
    </message>
    <message>
        <source>There is no schema of “%1” to check it against.</source>
        <translation>Es gibt kein Schema von „%1“, gegen das geprüft werden könnte.</translation>
    </message>
    <message>
        <source>%1 was not checked</source>
        <translation>%1 wurde nicht geprüft</translation>
    </message>
    <message>
        <source>Check against schema</source>
        <translation>Gegen Schema prüfen</translation>
    </message>
    <message>
        <source>Infer schema</source>
        <translation>Schema ableiten</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>✓ no anomalies</source>
        <translation>✓ keine Auffälligkeiten</translation>
    </message>
    <message>
        <source>Distance from %1</source>
        <translation>Abstand von %1</translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence of each column, with a limit that knows both sizes</source>
        <translation>Jensen-Shannon-Divergenz jeder Spalte, mit einer Grenze, die beide Größen kennt</translation>
    </message>
    <message>
        <source>Edit the schema: %1</source>
        <translation>Schema ändern: %1</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Diese Zeilen zeigen</translation>
    </message>
    <message>
        <source>%1 against schema %2 as when %5, checked by %3, %4</source>
        <translation>%1 gegen Schema %2 wie in „%5“, geprüft von %3, %4</translation>
    </message>
    <message>
        <source>Such as in the rows %1.</source>
        <translation>Zum Beispiel in den Zeilen %1.</translation>
    </message>
    <message>
        <source>Rows with this anomaly</source>
        <translation>Zeilen mit dieser Auffälligkeit</translation>
    </message>
    <message>
        <source>Edit the data: %1</source>
        <translation>Daten bearbeiten: %1</translation>
    </message>
    <message>
        <source>Makes a new version by “%1”; this one stays as it is</source>
        <translation>Erzeugt mit „%1“ eine neue Version; diese bleibt, wie sie ist</translation>
    </message>
</context>
<context>
    <name>assay::ClassificationDiagnostics</name>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>How the ranking is shown</source>
        <translation>Wie die Rangfolge gezeigt wird</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ertrag</translation>
    </message>
    <message>
        <source>Ranking of rows</source>
        <translation>Rangfolge der Zeilen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>Anteil falsch positiver</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>Anteil richtig positiver</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>predicted probability</source>
        <translation>vorhergesagte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>share that came true</source>
        <translation>Anteil, der eintrat</translation>
    </message>
    <message>
        <source>share of rows, likeliest first</source>
        <translation>Anteil der Zeilen, wahrscheinlichste zuerst</translation>
    </message>
    <message>
        <source>share of the class that is found</source>
        <translation>gefundener Anteil der Klasse</translation>
    </message>
    <message>
        <source>perfect</source>
        <translation>vollkommen</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>durch Zufall</translation>
    </message>
    <message>
        <source>The area under the curve is the chance that a row of the class is ranked above another.</source>
        <translation>Die Fläche unter der Kurve ist die Wahrscheinlichkeit, dass eine Zeile der Klasse vor einer anderen steht.</translation>
    </message>
    <message>
        <source>Areas: %1.</source>
        <translation>Flächen: %1.</translation>
    </message>
    <message>
        <source>Precision: how many of the rows taken for the class have it. Recall: how many of those that have it are found.</source>
        <translation>Genauigkeit: wie viele der Zeilen, die für die Klasse gehalten werden, sie haben. Trefferquote: wie viele von denen, die sie haben, gefunden werden.</translation>
    </message>
    <message>
        <source>Ten groups of equally many rows: on the diagonal, what was said came true as often.</source>
        <translation>Zehn Gruppen von gleich vielen Zeilen: Auf der Diagonale trat das Gesagte ebenso oft ein.</translation>
    </message>
    <message>
        <source>The likeliest tenth of the rows holds %1 times as many of the class as chance would.</source>
        <translation>Das wahrscheinlichste Zehntel der Zeilen enthält %1-mal so viele der Klasse wie durch Zufall.</translation>
    </message>
    <message>
        <source>So many times as many of the class as chance would hold the likeliest tenth of the rows: %1.</source>
        <translation>So viel Mal so viele der Klasse wie durch Zufall enthält das wahrscheinlichste Zehntel der Zeilen: %1.</translation>
    </message>
</context>
<context>
    <name>assay::CodeComparisonView</name>
    <message>
        <source>From the commit of %1 to the commit of %2</source>
        <translation>Vom Commit von %1 zum Commit von %2</translation>
    </message>
    <message>
        <source>Uncommitted in %1</source>
        <translation>Nicht eingecheckt in %1</translation>
    </message>
    <message>
        <source>Uncommitted in both</source>
        <translation>In beiden nicht eingecheckt</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) are not shown.</source>
        <translation>
            <numerusform>%n weitere Zeile wird nicht angezeigt.</numerusform>
            <numerusform>%n weitere Zeilen werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This difference is longer than what is kept.</source>
        <translation>Dieser Unterschied ist länger als das, was davon aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Difference of the code</source>
        <translation>Unterschied im Code</translation>
    </message>
    <message>
        <source>Run whose code is the old one</source>
        <translation>Lauf, dessen Code der alte ist</translation>
    </message>
    <message>
        <source>Run whose code is the new one</source>
        <translation>Lauf, dessen Code der neue ist</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>Choose two different runs.</source>
        <translation>Wählen Sie zwei verschiedene Läufe.</translation>
    </message>
</context>
<context>
    <name>assay::ColumnCard</name>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1, %2 Zeilen</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <extracomment>A number of rows and their share of all: 117 (1.3 %)</extracomment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Correlation with %1</source>
        <translation>Korrelation mit %1</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Am häufigsten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Std.-Abw.</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>An estimate: about 1,234</extracomment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Estimated, since there are many different values: off by at most %1 %.</source>
        <translation>Geschätzt, da es viele verschiedene Werte gibt: höchstens um %1 % daneben.</translation>
    </message>
    <message>
        <source>Estimated, since there are many different values: its count is off by at most %1 % of the rows.</source>
        <translation>Geschätzt, da es viele verschiedene Werte gibt: Die Anzahl weicht um höchstens %1 % der Zeilen ab.</translation>
    </message>
    <message>
        <source>Least, greatest</source>
        <translation>Kleinster, größter Wert</translation>
    </message>
    <message>
        <source>Quantiles %1 %</source>
        <extracomment>Shares in percent, such as 5 · 25 · 50 · 75 · 95</extracomment>
        <translation>Quantile %1 %</translation>
    </message>
    <message>
        <source>Estimated, since there are many different values: each rank is off by at most %1 % of the rows.</source>
        <translation>Geschätzt, da es viele verschiedene Werte gibt: Jeder Rang weicht um höchstens %1 % der Zeilen ab.</translation>
    </message>
</context>
<context>
    <name>assay::ColumnTableModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>assay::ColumnViewCharts</name>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>Quartal</numerusform>
            <numerusform>%n Quartale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Two distributions</source>
        <translation>Zwei Verteilungen</translation>
    </message>
    <message>
        <source>By target</source>
        <translation>Nach Zielspalte</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
    <message>
        <source>Missing over time</source>
        <translation>Fehlende Werte im Zeitverlauf</translation>
    </message>
    <message>
        <source>Distribution of %1</source>
        <translation>Verteilung von %1</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>How the rows of each value of %1 divide into the classes of %2.</source>
        <translation>So teilen sich die Zeilen jedes Wertes von %1 auf die Klassen von %2 auf.</translation>
    </message>
    <message>
        <source>The mean of %1 for each value of %2, with its 95 % interval. The dashed line is the mean of all, %3.</source>
        <translation>Der Mittelwert von %1 für jeden Wert von %2 mit 95-%-Intervall. Die gestrichelte Linie zeigt den Mittelwert aller Zeilen, %3.</translation>
    </message>
    <message>
        <source>%1 has one value only, so it says nothing about %2.</source>
        <translation>%1 hat nur einen einzigen Wert und sagt daher nichts über %2 aus.</translation>
    </message>
    <message>
        <source>The texts hardly repeat, so their lengths are shown, in characters.</source>
        <translation>Die Texte wiederholen sich kaum, daher werden ihre Längen in Zeichen gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a target are left out.</source>
        <translation>
            <numerusform>Eine Zeile ohne Zielwert ist ausgelassen.</numerusform>
            <numerusform>%n Zeilen ohne Zielwert sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>Mittelwert von %1</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 im Verlauf von %2</translation>
    </message>
    <message>
        <source>How many rows have a value, one point per %1 of %2.</source>
        <translation>Wie viele Zeilen einen Wert haben, ein Punkt pro %1 von %2.</translation>
    </message>
    <message>
        <source>The share of each value, one point per %1 of %2.</source>
        <translation>Der Anteil jedes Wertes, ein Punkt pro %1 von %2.</translation>
    </message>
    <message>
        <source>The mean, one point per %1 of %2. Nine tenths of the values lie in the band.</source>
        <translation>Der Mittelwert, ein Punkt pro %1 von %2. Neun Zehntel der Werte liegen im Band.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a time are left out.</source>
        <translation>
            <numerusform>Eine Zeile ohne Zeitangabe ist ausgelassen.</numerusform>
            <numerusform>%n Zeilen ohne Zeitangabe sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>share of the rows</source>
        <translation>Anteil der Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 beside %3</source>
        <translation>%1 von %2 neben %3</translation>
    </message>
    <message>
        <source>The texts hardly repeat, so their lengths are compared, in characters.</source>
        <translation>Die Texte wiederholen sich kaum, daher werden ihre Längen in Zeichen verglichen.</translation>
    </message>
</context>
<context>
    <name>assay::ColumnViews</name>
    <message>
        <source>How the column is shown</source>
        <translation>Darstellung der Spalte</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>By target</source>
        <translation>Nach Zielspalte</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>The status line says how far it is.</source>
        <translation>Die Statuszeile zeigt, wie weit das Lesen ist.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>itself: first and last half of %1</source>
        <translation>sich selbst: erste und letzte Hälfte von %1</translation>
    </message>
    <message>
        <source>itself: two stretches of %1</source>
        <translation>sich selbst: zwei Zeiträume von %1</translation>
    </message>
    <message>
        <source>“%1” is missing in every row</source>
        <translation>„%1“ fehlt in jeder Zeile</translation>
    </message>
    <message>
        <source>There is no value to show.</source>
        <translation>Es gibt keinen Wert, der gezeigt werden könnte.</translation>
    </message>
    <message>
        <source>No target is known</source>
        <translation>Keine Zielspalte bekannt</translation>
    </message>
    <message>
        <source>Give the column that is to be predicted the role target in the schema, or name it when you import the data.</source>
        <translation>Der Spalte, die vorhergesagt werden soll, im Schema die Rolle Zielspalte geben oder sie beim Import der Daten nennen.</translation>
    </message>
    <message>
        <source>Go to the schema</source>
        <translation>Zum Schema</translation>
    </message>
    <message>
        <source>“%1” is the target</source>
        <translation>„%1“ ist die Zielspalte</translation>
    </message>
    <message>
        <source>Choose another column to see how the target goes with it.</source>
        <translation>Eine andere Spalte wählen, um zu sehen, wie die Zielspalte mit ihr zusammenhängt.</translation>
    </message>
    <message>
        <source>%1 has no time</source>
        <translation>%1 hat keine Zeit</translation>
    </message>
    <message>
        <source>No column holds dates or time stamps, so nothing can be followed over time.</source>
        <translation>Keine Spalte enthält Datumsangaben oder Zeitstempel, daher lässt sich kein Verlauf zeigen.</translation>
    </message>
    <message>
        <source>Looking at “%1”</source>
        <translation>„%1“ wird betrachtet</translation>
    </message>
    <message>
        <source>Cannot show “%1” this way</source>
        <translation>„%1“ kann so nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>the first half</source>
        <translation>die erste Hälfte</translation>
    </message>
    <message>
        <source>the last half</source>
        <translation>die letzte Hälfte</translation>
    </message>
</context>
<context>
    <name>assay::ColumnsPanel</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>As the runs suggest</source>
        <translation>Wie es die Läufe nahelegen</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
    <message>
        <source>Space shows, P keeps at the left, Alt+↑ ↓ moves</source>
        <translation>Leertaste zeigt, P hält links, Alt+↑ ↓ verschiebt</translation>
    </message>
    <message>
        <source>%1, kept at the left</source>
        <translation>%1, links gehalten</translation>
    </message>
    <message>
        <source>Find a column, or write metrics.NAME</source>
        <translation>Spalte suchen, oder metrics.NAME schreiben</translation>
    </message>
</context>
<context>
    <name>assay::ColumnsTab</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>assay::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>No matching results</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Go to run, dataset, model, command…</source>
        <translation>Gehe zu Lauf, Datensatz, Modell, Befehl…</translation>
    </message>
    <message>
        <source>Search pages, runs, data, models and commands</source>
        <translation>Seiten, Läufe, Daten, Modelle und Befehle durchsuchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>assay::CompareTab</name>
    <message>
        <source>Differences on the holdout</source>
        <translation>Differenzen auf dem Holdout</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>▼ worse, %1</source>
        <translation>▼ schlechter, %1</translation>
    </message>
    <message>
        <source>▲ better, %1</source>
        <translation>▲ besser, %1</translation>
    </message>
    <message>
        <source>○ open, %1</source>
        <translation>○ offen, %1</translation>
    </message>
    <message>
        <source>★ best</source>
        <translation>★ bester</translation>
    </message>
    <message>
        <source>Difference (95 %)</source>
        <translation>Differenz (95 %)</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation>%1, gegenüber %2</translation>
    </message>
    <message>
        <source>Comparison of the shown runs</source>
        <translation>Vergleich der gezeigten Läufe</translation>
    </message>
</context>
<context>
    <name>assay::ComparedRuns</name>
    <message>
        <source>Cannot read the runs</source>
        <translation>Die Läufe können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There are no runs yet</source>
        <translation>Es gibt noch keine Läufe</translation>
    </message>
    <message>
        <source>Runs of an experiment are compared here once there are some.</source>
        <translation>Die Läufe eines Experiments werden hier verglichen, sobald es welche gibt.</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>Läufe werden gelesen</translation>
    </message>
    <message>
        <source>The runs that match the filter are compared here.</source>
        <translation>Die Läufe, die zum Filter passen, werden hier verglichen.</translation>
    </message>
    <message>
        <source>the newest %1 of %2 runs</source>
        <translation>die neuesten %1 von %2 Läufen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) brushed</source>
        <translation>
            <numerusform>%n Lauf markiert</numerusform>
            <numerusform>%n Läufe markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) brushed, the newest %1 shown</source>
        <translation>
            <numerusform>%n Lauf markiert, die neuesten %1 gezeigt</numerusform>
            <numerusform>%n Läufe markiert, die neuesten %1 gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) brushed, the best %1 shown</source>
        <translation>
            <numerusform>%n Lauf markiert, die besten %1 gezeigt</numerusform>
            <numerusform>%n Läufe markiert, die besten %1 gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ComparisonCard</name>
    <message>
        <source>Differences to the best run</source>
        <translation>Differenzen zum besten Lauf</translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>Is %1 really better?</source>
        <translation>Ist %1 wirklich besser?</translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation>gegen %1</translation>
    </message>
    <message>
        <source>✕ no</source>
        <translation>✕ nein</translation>
    </message>
    <message>
        <source>✓ yes, %1</source>
        <translation>✓ ja, %1</translation>
    </message>
    <message>
        <source>○ open for %1 of %2</source>
        <translation>○ offen bei %1 von %2</translation>
    </message>
    <message>
        <source>Is the best really better?</source>
        <translation>Ist der beste Lauf wirklich besser?</translation>
    </message>
    <message>
        <source>By %1, Holm-corrected, on %2 holdout rows</source>
        <translation>Test: %1, nach Holm korrigiert, auf %2 Holdout-Zeilen</translation>
    </message>
    <message>
        <source>Difference in %1</source>
        <translation>Unterschied in %1</translation>
    </message>
    <message>
        <source>By %1 that err alike, Holm-corrected, on %2 holdout rows</source>
        <translation>Test: %1, die ähnlich irren, nach Holm korrigiert, auf %2 Holdout-Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>. %n more run(s) are compared and not drawn.</source>
        <translation>
            <numerusform>. %n weiterer Lauf ist verglichen, aber nicht gezeichnet.</numerusform>
            <numerusform>. %n weitere Läufe sind verglichen, aber nicht gezeichnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::CompletionList</name>
    <message>
        <source>What may be written next</source>
        <translation>Was als Nächstes stehen kann</translation>
    </message>
</context>
<context>
    <name>assay::ConfusionCard</name>
    <message>
        <source>Confusion</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>Actual against predicted classes</source>
        <translation>Tatsächliche und vorhergesagte Klassen</translation>
    </message>
    <message>
        <source>Cost of a false positive</source>
        <translation>Kosten eines falsch Positiven</translation>
    </message>
    <message>
        <source>Cost of a false negative</source>
        <translation>Kosten eines falsch Negativen</translation>
    </message>
    <message>
        <source>Least cost</source>
        <translation>Geringste Kosten</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Moves the threshold to where mistakes cost least on these rows</source>
        <translation>Stellt die Schwelle dorthin, wo Fehler auf diesen Zeilen am wenigsten kosten</translation>
    </message>
    <message>
        <source>Rows are what is true, columns what was predicted.</source>
        <translation>Zeilen sind, was wahr ist, Spalten, was vorhergesagt wurde.</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>Precision %1, recall %2, accuracy %3; mistakes cost %4.</source>
        <translation>Genauigkeit %1, Trefferquote %2, richtig %3; Fehler kosten %4.</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>“%1” from the threshold on</source>
        <translation>„%1“ ab der Schwelle</translation>
    </message>
    <message>
        <source>the likeliest class</source>
        <translation>die wahrscheinlichste Klasse</translation>
    </message>
    <message>
        <source>%1 % of the rows that are “%2” are taken for “%3”</source>
        <translation>%1 % der Zeilen, die „%2“ sind, werden für „%3“ gehalten</translation>
    </message>
    <message>
        <source>Confusion of %1</source>
        <translation>Verwechslungen von %1</translation>
    </message>
</context>
<context>
    <name>assay::CsvOptionsRow</name>
    <message>
        <source>Fields are parted by</source>
        <translation>Felder getrennt durch</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>Die erste Zeile nennt die Spalten</translation>
    </message>
</context>
<context>
    <name>assay::CurveOptions</name>
    <message>
        <source>What the curves are drawn over</source>
        <translation>Worüber die Kurven gezeichnet sind</translation>
    </message>
    <message>
        <source>Smoothing of the curves</source>
        <translation>Glättung der Kurven</translation>
    </message>
    <message>
        <source>Logarithmic &amp;x</source>
        <translation>&amp;x logarithmisch</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Nach Schritt</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>By time since the start</source>
        <translation>Nach Zeit seit Beginn</translation>
    </message>
    <message>
        <source>As logged</source>
        <translation>Wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Exponential mean</source>
        <translation>Exponentielles Mittel</translation>
    </message>
    <message>
        <source>Debiased exponential mean</source>
        <translation>Unverzerrtes exponentielles Mittel</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation>Gleitendes Mittel</translation>
    </message>
    <message>
        <source>Strength of the smoothing</source>
        <translation>Stärke der Glättung</translation>
    </message>
    <message>
        <source> points</source>
        <translation> Punkte</translation>
    </message>
    <message>
        <source>The weight of what came before, from 0 to 0.999.</source>
        <translation>Das Gewicht des Vorangegangenen, von 0 bis 0,999.</translation>
    </message>
    <message>
        <source>How many points the mean is taken over.</source>
        <translation>Über wie viele Punkte gemittelt wird.</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>&amp;Logarithmic y</source>
        <translation>&amp;y logarithmisch</translation>
    </message>
    <message>
        <source>Charts of the curves</source>
        <translation>Diagramme der Kurven</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Übereinander</translation>
    </message>
    <message>
        <source>One chart a run</source>
        <translation>Ein Diagramm je Lauf</translation>
    </message>
    <message>
        <source>More options of the curves</source>
        <translation>Weitere Optionen der Kurven</translation>
    </message>
    <message>
        <source>Which metrics, replicates, logarithmic axes</source>
        <translation>Welche Metriken, Wiederholungsläufe, logarithmische Achsen</translation>
    </message>
    <message>
        <source>Replicates</source>
        <translation>Wiederholungsläufe</translation>
    </message>
    <message>
        <source>Runs that are equal but for the seed</source>
        <translation>Läufe, die bis auf den Startwert gleich sind</translation>
    </message>
    <message>
        <source>Each for itself</source>
        <translation>Jeder für sich</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>Mittelwert ± Std.-Abw.</translation>
    </message>
    <message>
        <source>Mean ± standard error</source>
        <translation>Mittelwert ± Standardfehler</translation>
    </message>
    <message>
        <source>Mean and 95 % interval</source>
        <translation>Mittelwert und 95-%-Intervall</translation>
    </message>
    <message>
        <source>Metrics of the curves</source>
        <translation>Metriken der Kurven</translation>
    </message>
    <message>
        <source>None checked: those that tell most</source>
        <translation>Keine angekreuzt: die aussagekräftigsten</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Options of the curves</source>
        <translation>Optionen der Kurven</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>How the curves are drawn, and which</source>
        <translation>Wie die Kurven gezeichnet werden, und welche</translation>
    </message>
</context>
<context>
    <name>assay::CurvesTab</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Cannot load the curves</source>
        <translation>Die Kurven können nicht geladen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No run is shown</source>
        <translation>Kein Lauf wird angezeigt</translation>
    </message>
    <message>
        <source>Space shows or hides the current run in the charts; so does a click on its square.</source>
        <translation>Die Leertaste blendet den aktuellen Lauf in den Diagrammen ein oder aus, ebenso ein Klick auf sein Kästchen.</translation>
    </message>
    <message>
        <source>best %1 at step %2</source>
        <translation>bester Wert %1 bei Schritt %2</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>seconds since the start</source>
        <translation>Sekunden seit Beginn</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Curves of the shown runs</source>
        <translation>Kurven der angezeigten Läufe</translation>
    </message>
    <message>
        <source>Curves of each shown run</source>
        <translation>Kurven jedes angezeigten Laufs</translation>
    </message>
    <message>
        <source>No curve to show</source>
        <translation>Keine Kurve anzuzeigen</translation>
    </message>
    <message>
        <source>None of the shown runs logged a metric more than once.</source>
        <translation>Keiner der angezeigten Läufe hat eine Metrik mehr als einmal aufgezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n run(s)</source>
        <extracomment>The name of replicates: “xgboost depth 6 · 5 runs”</extracomment>
        <translation>
            <numerusform>%1 · %n Lauf</numerusform>
            <numerusform>%1 · %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>best mean %1</source>
        <translation>bester Mittelwert %1</translation>
    </message>
    <message>
        <source>best mean %1 at step %2</source>
        <translation>bester Mittelwert %1 bei Schritt %2</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>bester Wert %1</translation>
    </message>
</context>
<context>
    <name>assay::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Infer schema</source>
        <translation>Schema ableiten</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Trainieren…</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>What is shown of the data</source>
        <translation>Ansichten der Daten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Cannot load the data</source>
        <translation>Die Daten können nicht geladen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There is no data yet</source>
        <translation>Es gibt noch keine Daten</translation>
    </message>
    <message>
        <source>Import a CSV file, or drop one onto the window. Every import becomes a version that never changes.</source>
        <translation>Eine CSV-Datei importieren oder auf das Fenster ziehen. Jeder Import wird zu einer Version, die sich nie ändert.</translation>
    </message>
    <message>
        <source>Check (%1)</source>
        <translation>Prüfen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>! %n warning(s)</source>
        <translation>
            <numerusform>! %n Warnung</numerusform>
            <numerusform>! %n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Inferring a schema from %1</source>
        <translation>Schema wird aus %1 abgeleitet</translation>
    </message>
    <message>
        <source>Checking %1 against %2</source>
        <translation>%1 wird gegen %2 geprüft</translation>
    </message>
    <message>
        <source>Import data first.</source>
        <translation>Zuerst Daten importieren.</translation>
    </message>
    <message>
        <source>Wait for the schema work that runs.</source>
        <translation>Zuerst die laufende Arbeit am Schema abwarten.</translation>
    </message>
    <message>
        <source>Infer a schema of “%1” first.</source>
        <translation>Zuerst ein Schema von „%1“ ableiten.</translation>
    </message>
    <message>
        <source>Check every row against the newest schema</source>
        <translation>Jede Zeile gegen das neueste Schema prüfen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>The schema is saved as %1.</source>
        <translation>Das Schema ist als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Import from a database…</source>
        <translation>Aus einer Datenbank importieren…</translation>
    </message>
    <message>
        <source> · query: %1</source>
        <translation> · Abfrage: %1</translation>
    </message>
    <message>
        <source>Edited the schema: %1. It is not saved yet.</source>
        <translation>Schema bearbeitet: %1. Es ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source> · after %1</source>
        <translation> · nach %1</translation>
    </message>
    <message>
        <source>%1 rows · %2 columns%8 · %3 · %4 · from %5 by %6, %7</source>
        <translation>%1 Zeilen · %2 Spalten%8 · %3 · %4 · aus %5 von %6, %7</translation>
    </message>
    <message>
        <source>Editing %1</source>
        <translation>%1 wird bearbeitet</translation>
    </message>
    <message>
        <source>%1 was made from %2: %3</source>
        <translation>%1 entstand aus %2: %3</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>assay::DatasetListModel</name>
    <message>
        <source>✓ fits</source>
        <translation>✓ passt</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>Fits its schema</source>
        <translation>Passt zum Schema</translation>
    </message>
    <message numerus="yes">
        <source>%n anomaly(ies) against its schema</source>
        <translation>
            <numerusform>%n Auffälligkeit gegenüber dem Schema</numerusform>
            <numerusform>%n Auffälligkeiten gegenüber dem Schema</numerusform>
        </translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>assay::DependenceCard</name>
    <message>
        <source>How predictions depend on it</source>
        <translation>Wie Vorhersagen davon abhängen</translation>
    </message>
    <message>
        <source>Inputs by importance</source>
        <translation>Eingaben nach Wichtigkeit</translation>
    </message>
    <message>
        <source>Mean prediction by value</source>
        <translation>Mittlere Vorhersage je Wert</translation>
    </message>
    <message>
        <source>Mean prediction by word</source>
        <translation>Mittlere Vorhersage je Wort</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Contributes</source>
        <translation>Trägt bei</translation>
    </message>
    <message>
        <source>mean prediction</source>
        <translation>mittlere Vorhersage</translation>
    </message>
    <message>
        <source>probability of %1</source>
        <translation>Wahrscheinlichkeit von %1</translation>
    </message>
    <message>
        <source>The model has no inputs.</source>
        <translation>Das Modell hat keine Eingaben.</translation>
    </message>
    <message numerus="yes">
        <source>Shown for the %n most important input(s) that have values.</source>
        <translation>
            <numerusform>Gezeigt für die wichtigste Eingabe, die Werte hat.</numerusform>
            <numerusform>Gezeigt für die %n wichtigsten Eingaben, die Werte haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Over %1 rows the %2 goes from %3 (at %4) to %5 (at %6).</source>
        <translation>Über %1 Zeilen geht %2 von %3 (bei %4) bis %5 (bei %6).</translation>
    </message>
    <message>
        <source>days since %1</source>
        <translation>Tage seit %1</translation>
    </message>
</context>
<context>
    <name>assay::DiagnosticsTab</name>
    <message>
        <source>On each data version</source>
        <translation>Je Datenversion</translation>
    </message>
    <message>
        <source>No run is chosen</source>
        <translation>Kein Lauf ausgewählt</translation>
    </message>
    <message>
        <source>Choose a run in the table to see how its model errs.</source>
        <translation>In der Tabelle einen Lauf auswählen, um die Fehler seines Modells zu sehen.</translation>
    </message>
    <message>
        <source>Cannot load the evaluations</source>
        <translation>Die Auswertungen können nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 has no predictions</source>
        <translation>%1 hat keine Vorhersagen</translation>
    </message>
    <message>
        <source>A run that finishes keeps the predictions on its holdout; they are shown here.</source>
        <translation>Ein fertiger Lauf behält die Vorhersagen auf seinem Holdout; sie werden hier angezeigt.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>○ reference</source>
        <translation>○ Referenz</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1, holdout</source>
        <translation>%1, Holdout</translation>
    </message>
    <message>
        <source>Cannot load the predictions</source>
        <translation>Die Vorhersagen können nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>Result on each data version</source>
        <translation>Ergebnis auf jeder Datenversion</translation>
    </message>
    <message>
        <source>Results on each data version</source>
        <translation>Ergebnisse auf jeder Datenversion</translation>
    </message>
    <message>
        <source>%1 with its 95 % interval</source>
        <translation>%1 mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>Whose diagnostics are shown</source>
        <translation>Wessen Diagnose angezeigt wird</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>All shown</source>
        <translation>Alle angezeigten</translation>
    </message>
    <message>
        <source>“%1” %2</source>
        <comment>a run, and why it is left out</comment>
        <translation>„%1“ %2</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message numerus="yes">
        <source>likewise %n more run(s)</source>
        <translation>
            <numerusform>ebenso %n weiterer Lauf</numerusform>
            <numerusform>ebenso %n weitere Läufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::DifferenceCard</name>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Show two runs or more to see what they have different: Space shows or hides a run.</source>
        <translation>Mindestens zwei Läufe anzeigen, um zu sehen, was sie unterscheidet: Die Leertaste blendet einen Lauf ein oder aus.</translation>
    </message>
    <message>
        <source>Cannot compare the runs</source>
        <translation>Die Läufe können nicht verglichen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <comment>what all runs have alike</comment>
        <translation>
            <numerusform>%n gleich</numerusform>
            <numerusform>%n gleich</numerusform>
        </translation>
    </message>
    <message>
        <source>The runs differ in nothing</source>
        <translation>Die Läufe unterscheiden sich in nichts</translation>
    </message>
    <message>
        <source>All that was recorded of them is alike: metrics, parameters, data, code, environment, note and tags.</source>
        <translation>Alles, was von ihnen aufgezeichnet wurde, ist gleich: Metriken, Parameter, Daten, Code, Umgebung, Anmerkung und Schlagwörter.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Show code difference</source>
        <translation>Unterschied im Code anzeigen</translation>
    </message>
    <message>
        <source>Difference of the code</source>
        <translation>Unterschied im Code</translation>
    </message>
    <message>
        <source>Show table</source>
        <translation>Tabelle anzeigen</translation>
    </message>
</context>
<context>
    <name>assay::DifferenceTableModel</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed</source>
        <translation>
            <numerusform>%n Zeile geändert</numerusform>
            <numerusform>%n Zeilen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>none checked out</source>
        <translation>keiner ausgecheckt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training, digest</source>
        <translation>Training, Prüfsumme</translation>
    </message>
    <message>
        <source>Holdout (rows)</source>
        <translation>Holdout (Zeilen)</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Uncommitted</source>
        <translation>Nicht eingecheckt</translation>
    </message>
    <message>
        <source>Files unknown to git</source>
        <translation>Dateien, die git nicht kennt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Note and tags</source>
        <translation>Anmerkung und Schlagwörter</translation>
    </message>
    <message>
        <source>%1 (other than in %2)</source>
        <translation>%1 (anders als in %2)</translation>
    </message>
    <message>
        <source>other than in %1</source>
        <translation>anders als in %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>assay::DistanceTableModel</name>
    <message>
        <source>! changed</source>
        <translation>! geändert</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence in nats, 0 to 0.693, over tenths of the reference&apos;s numbers or over words</source>
        <translation>Jensen-Shannon-Divergenz in Nat, 0 bis 0,693, über Zehntel der Vergleichsdaten oder über Wörter</translation>
    </message>
    <message>
        <source>What chance passes in 5 % of samples of these sizes when nothing has changed</source>
        <translation>Was der Zufall in 5 % der Stichproben dieser Größen überschreitet, wenn sich nichts geändert hat</translation>
    </message>
    <message>
        <source>The chance of such a distance when nothing has changed, corrected for all columns by Holm&apos;s method</source>
        <translation>Die Wahrscheinlichkeit eines solchen Abstands, wenn sich nichts geändert hat, nach Holm für alle Spalten korrigiert</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>95 % limit</source>
        <translation>95-%-Grenze</translation>
    </message>
    <message>
        <source>Times limit</source>
        <translation>Mal Grenze</translation>
    </message>
    <message>
        <source>p, corrected</source>
        <translation>p, korrigiert</translation>
    </message>
</context>
<context>
    <name>assay::DropTarget</name>
    <message>
        <source>Drop “%1” here to import it</source>
        <translation>„%1“ zum Importieren hier ablegen</translation>
    </message>
</context>
<context>
    <name>assay::ErrorPlacesCard</name>
    <message>
        <source>Where it errs</source>
        <translation>Wo es irrt</translation>
    </message>
    <message>
        <source>Worst slices and differences between groups</source>
        <translation>Schlechteste Ausschnitte und Unterschiede zwischen Gruppen</translation>
    </message>
    <message>
        <source>Rows where</source>
        <translation>Zeilen, in denen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1, else %2</source>
        <translation>%1, sonst %2</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation>%1: %2 und %3</translation>
    </message>
    <message>
        <source>▲ differs</source>
        <translation>▲ verschieden</translation>
    </message>
    <message>
        <source>○ by chance</source>
        <translation>○ Zufall</translation>
    </message>
    <message>
        <source>No slice of the rows is worse than the others.</source>
        <translation>Kein Ausschnitt der Zeilen ist schlechter als die anderen.</translation>
    </message>
</context>
<context>
    <name>assay::ExperimentTabs</name>
    <message>
        <source>What is shown of the runs</source>
        <translation>Ansichten der Läufe</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Show two finished runs or more to see whether the best is really better.</source>
        <translation>Mindestens zwei fertige Läufe anzeigen, um zu sehen, ob der beste wirklich besser ist.</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n run(s)</source>
        <translation>
            <numerusform>%n Lauf wird verglichen</numerusform>
            <numerusform>%n Läufe werden verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
</context>
<context>
    <name>assay::ExperimentsPage</name>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Register…</source>
        <translation>Registrieren…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Trainieren…</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Filter runs, such as metrics.rmse &lt; 70 and params.estimator = &apos;xgboost&apos;</source>
        <translation>Läufe filtern, etwa metrics.rmse &lt; 70 and params.estimator = &apos;xgboost&apos;</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 von %n Lauf</numerusform>
            <numerusform>%1 von %n Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>No run matches the filter</source>
        <translation>Kein Lauf passt zum Filter</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are hidden.</source>
        <translation>
            <numerusform>%n Lauf ist ausgeblendet.</numerusform>
            <numerusform>%n Läufe sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Nothing has been trained yet</source>
        <translation>Noch wurde nichts trainiert</translation>
    </message>
    <message>
        <source>Each training becomes a run here, with its curves, its settings and its data.</source>
        <translation>Jedes Training wird hier zu einem Lauf mit seinen Kurven, seinen Einstellungen und seinen Daten.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) · %1 shown · %2 match</source>
        <translation>
            <numerusform>%n Lauf · %1 angezeigt · %2 passend</numerusform>
            <numerusform>%n Läufe · %1 angezeigt · %2 passend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) · %1 shown</source>
        <translation>
            <numerusform>%n Lauf · %1 angezeigt</numerusform>
            <numerusform>%n Läufe · %1 angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>The run is registered as “%1”.</source>
        <translation>Der Lauf ist als „%1“ registriert.</translation>
    </message>
    <message>
        <source>Show model</source>
        <translation>Modell anzeigen</translation>
    </message>
    <message>
        <source>Show two finished runs or more to compare them.</source>
        <translation>Mindestens zwei fertige Läufe anzeigen, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Choose a run first.</source>
        <translation>Zuerst einen Lauf auswählen.</translation>
    </message>
    <message>
        <source>“%1” is still training.</source>
        <translation>„%1“ wird noch trainiert.</translation>
    </message>
    <message>
        <source>“%1” has no model, since it did not finish.</source>
        <translation>„%1“ hat kein Modell, da der Lauf nicht fertig wurde.</translation>
    </message>
    <message>
        <source>Cannot load the experiment</source>
        <translation>Das Experiment kann nicht geladen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Training %1 again</source>
        <translation>%1 wird noch einmal trainiert</translation>
    </message>
    <message>
        <source> Changed since then: %1.</source>
        <translation> Seitdem geändert: %1.</translation>
    </message>
    <message>
        <source>Wait for the run that is trained again.</source>
        <translation>Warten Sie auf den Lauf, der noch einmal trainiert wird.</translation>
    </message>
    <message>
        <source>“%1” was not trained by Assay, so it has no specification.</source>
        <translation>„%1“ wurde nicht von Assay trainiert und hat daher keine Spezifikation.</translation>
    </message>
    <message>
        <source>“%1” is going on.</source>
        <translation>„%1“ wird fortgesetzt.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Leeren…</translation>
    </message>
    <message>
        <source>Delete what is in the trash for good</source>
        <translation>Den Inhalt des Papierkorbs endgültig löschen</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Runs that are moved to the trash wait here until it is emptied.</source>
        <translation>Läufe, die in den Papierkorb verschoben werden, bleiben hier, bis er geleert wird.</translation>
    </message>
    <message>
        <source>Show the runs in use</source>
        <translation>Läufe in Gebrauch anzeigen</translation>
    </message>
    <message>
        <source>No run is archived</source>
        <translation>Kein Lauf ist archiviert</translation>
    </message>
    <message>
        <source>Archived runs are kept whole, out of the way of the others.</source>
        <translation>Archivierte Läufe bleiben vollständig erhalten, abseits der übrigen.</translation>
    </message>
    <message>
        <source>No run is in use</source>
        <translation>Kein Lauf ist in Gebrauch</translation>
    </message>
    <message>
        <source>All runs of this experiment are archived or in the trash.</source>
        <translation>Alle Läufe dieses Experiments sind archiviert oder im Papierkorb.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source> · %1 chosen</source>
        <translation> · %1 ausgewählt</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>Es gibt noch keine Läufe.</translation>
    </message>
    <message>
        <source>Watchdog, “%1”: %2</source>
        <translation>Wächter, „%1“: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Rename a run to “%1”</source>
        <translation>Lauf in „%1“ umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n run(s) “%1”</source>
        <translation>
            <numerusform>%n Lauf mit „%1“ verschlagworten</numerusform>
            <numerusform>%n Läufe mit „%1“ verschlagworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the tag “%1” off %n run(s)</source>
        <translation>
            <numerusform>Schlagwort „%1“ von %n Lauf entfernen</numerusform>
            <numerusform>Schlagwort „%1“ von %n Läufen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) of this project for good?</source>
        <translation>
            <numerusform>%n Lauf dieses Projekts endgültig löschen?</numerusform>
            <numerusform>%n Läufe dieses Projekts endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their curves, predictions and history go with them. This cannot be undone; the audit log keeps their ids.</source>
        <translation>Mit ihnen verschwinden ihre Kurven, Vorhersagen und ihr Verlauf. Das lässt sich nicht rückgängig machen; das Prüfprotokoll behält ihre Kennungen.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation>Der Papierkorb wird geleert</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted for good.</source>
        <translation>
            <numerusform>%n Lauf endgültig gelöscht.</numerusform>
            <numerusform>%n Läufe endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>In use · %1</source>
        <translation>In Gebrauch · %1</translation>
    </message>
    <message>
        <source>Archived · %1</source>
        <translation>Archiviert · %1</translation>
    </message>
    <message>
        <source>Trash · %1</source>
        <translation>Papierkorb · %1</translation>
    </message>
    <message>
        <source>All · %1</source>
        <translation>Alle · %1</translation>
    </message>
    <message>
        <source>It is archived already.</source>
        <translation>Der Lauf ist schon archiviert.</translation>
    </message>
    <message>
        <source>It is not archived.</source>
        <translation>Der Lauf ist nicht archiviert.</translation>
    </message>
    <message>
        <source>It is not in the trash.</source>
        <translation>Der Lauf liegt nicht im Papierkorb.</translation>
    </message>
    <message>
        <source>It is in the trash. Restore it first.</source>
        <translation>Der Lauf liegt im Papierkorb. Stellen Sie ihn zuerst wieder her.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>Als %1 kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>The first %1 of %2 runs are shown.</source>
        <translation>Die ersten %1 von %2 Läufen werden angezeigt.</translation>
    </message>
    <message>
        <source>Co&amp;lour of its curves</source>
        <translation>Farbe der &amp;Kurven</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied as %1.</source>
        <translation>
            <numerusform>%n Zeile als %1 kopiert.</numerusform>
            <numerusform>%n Zeilen als %1 kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>Tabelle wird gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved to %1.</source>
        <translation>
            <numerusform>%n Zeile in %1 gespeichert.</numerusform>
            <numerusform>%n Zeilen in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was not trained by Assay, so it has no model.</source>
        <translation>„%1“ wurde nicht von Assay trainiert und hat darum kein Modell.</translation>
    </message>
</context>
<context>
    <name>assay::FactList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A fact for a screen reader: name and value.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>assay::FeatureTableModel</name>
    <message>
        <source>One-hot</source>
        <translation>One-Hot</translation>
    </message>
    <message>
        <source>Ordinal</source>
        <translation>Ordinal</translation>
    </message>
    <message>
        <source>Target mean</source>
        <translation>Zielmittel</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logarithmus</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Potenz</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date parts</source>
        <translation>Datumsteile</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cuts the column at quantiles of the training rows</source>
        <translation>Kappt die Spalte an Quantilen der Trainingszeilen</translation>
    </message>
    <message>
        <source>Looks at the holdout by the values of the column</source>
        <translation>Betrachtet den Holdout nach den Werten der Spalte</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Slice</translation>
    </message>
    <message>
        <source>Category sets</source>
        <translation>Kategoriemengen</translation>
    </message>
    <message>
        <source>Unused (text)</source>
        <translation>Unbenutzt (Text)</translation>
    </message>
</context>
<context>
    <name>assay::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>assay::FilePreview</name>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Difference of the files</source>
        <translation>Unterschied der Dateien</translation>
    </message>
    <message>
        <source>Line between the pictures</source>
        <translation>Linie zwischen den Bildern</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Keine Datei ausgewählt</translation>
    </message>
    <message>
        <source>Choose a file in the list.</source>
        <translation>In der Liste eine Datei auswählen.</translation>
    </message>
    <message>
        <source>Only the beginning is shown. Save the file to read all of it.</source>
        <translation>Nur der Anfang wird angezeigt. Speichern Sie die Datei, um sie ganz zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s). Save the file to see all of it.</source>
        <translation>
            <numerusform>Die erste Zeile. Speichern Sie die Datei, um sie ganz zu sehen.</numerusform>
            <numerusform>Die ersten %n Zeilen. Speichern Sie die Datei, um sie ganz zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <extracomment>Width and height of a picture.</extracomment>
        <translation>%1 × %2 Bildpunkte</translation>
    </message>
    <message>
        <source>No preview of “%1”</source>
        <translation>Keine Vorschau von „%1“</translation>
    </message>
    <message>
        <source>The files differ</source>
        <translation>Die Dateien unterscheiden sich</translation>
    </message>
    <message>
        <source>No difference to show</source>
        <translation>Kein Unterschied anzuzeigen</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>assay::FilterAssistant</name>
    <message>
        <source>Ctrl+Space offers what may be written next.</source>
        <translation>Strg+Leertaste zeigt, was als Nächstes stehen kann.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s); Tab takes “%1”.</source>
        <translation>
            <numerusform>%n Vorschlag; Tab übernimmt „%1“.</numerusform>
            <numerusform>%n Vorschläge; Tab übernimmt „%1“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
</context>
<context>
    <name>assay::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>assay::GroupMenu</name>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Group by: replicates</source>
        <translation>Gruppiert nach: Wiederholungsläufe</translation>
    </message>
    <message>
        <source>Group by: what started them</source>
        <translation>Gruppiert nach: Auslöser</translation>
    </message>
    <message numerus="yes">
        <source>Group by: %1 and %n more</source>
        <translation>
            <numerusform>Gruppiert nach: %1 und %n weiteren</numerusform>
            <numerusform>Gruppiert nach: %1 und %n weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>Group by: %1</source>
        <translation>Gruppiert nach: %1</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>&amp;Replicates</source>
        <translation>&amp;Wiederholungsläufe</translation>
    </message>
    <message>
        <source>Runs that are equal but for the seed</source>
        <translation>Läufe, die bis auf den Startwert gleich sind</translation>
    </message>
    <message>
        <source>&amp;What started them</source>
        <translation>&amp;Auslöser</translation>
    </message>
    <message>
        <source>Searches with their trials</source>
        <translation>Suchen mit ihren Versuchen</translation>
    </message>
    <message>
        <source>&amp;Estimator</source>
        <translation>Schätz&amp;verfahren</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>Para&amp;meter</source>
        <translation>Para&amp;meter</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>Schla&amp;gwort</translation>
    </message>
</context>
<context>
    <name>assay::HeatChart</name>
    <message>
        <source>mean of %1</source>
        <translation>Mittelwert von %1</translation>
    </message>
    <message>
        <source>Choose two parameters and a metric.</source>
        <translation>Wählen Sie zwei Parameter und eine Metrik.</translation>
    </message>
    <message>
        <source>“%1” has words, of which there is no mean.</source>
        <translation>„%1“ hat Wörter, von denen es keinen Mittelwert gibt.</translation>
    </message>
    <message>
        <source>No run has a value for both “%1” and “%2”.</source>
        <translation>Kein Lauf hat einen Wert für „%1“ und für „%2“.</translation>
    </message>
    <message>
        <source>%1 by %2 and %3</source>
        <translation>%1 nach %2 und %3</translation>
    </message>
    <message>
        <source>no contour lines, since one of the axes has words</source>
        <translation>keine Höhenlinien, da eine der Achsen Wörter hat</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation>%1 bei %2, %3</translation>
    </message>
    <message>
        <source>least %1</source>
        <translation>kleinster Wert %1</translation>
    </message>
    <message>
        <source>greatest %1</source>
        <translation>größter Wert %1</translation>
    </message>
    <message>
        <source>no runs</source>
        <translation>keine Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ImageSwipe</name>
    <message>
        <source>%1 at the left, %2 at the right</source>
        <translation>%1 links, %2 rechts</translation>
    </message>
</context>
<context>
    <name>assay::ImportDialog</name>
    <message>
        <source>Import data</source>
        <translation>Daten importieren</translation>
    </message>
    <message>
        <source>“%1” becomes the next version of a dataset. Versions never change.</source>
        <translation>„%1“ wird zur nächsten Version eines Datensatzes. Versionen ändern sich nie.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Where it comes from, what is special about it</source>
        <translation>Woher die Daten kommen, was an ihnen besonders ist</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Zielspalte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>The first rows, as they are read</source>
        <translation>Die ersten Zeilen, wie sie gelesen werden</translation>
    </message>
    <message>
        <source>To change a column’s type, click its heading or press F2 in it.</source>
        <translation>Den Typ einer Spalte ändern: auf ihre Überschrift klicken oder in ihr F2 drücken.</translation>
    </message>
    <message>
        <source>Type of “%1”</source>
        <translation>Typ von „%1“</translation>
    </message>
    <message>
        <source>As its values look</source>
        <translation>Wie ihre Werte aussehen</translation>
    </message>
    <message>
        <source>Keep a copy in the project</source>
        <translation>Eine Kopie im Projekt behalten</translation>
    </message>
    <message>
        <source>Without a copy the file stays where it is, and its bytes are verified at each use.</source>
        <translation>Ohne Kopie bleibt die Datei, wo sie ist, und ihre Bytes werden bei jeder Verwendung geprüft.</translation>
    </message>
</context>
<context>
    <name>assay::ImportanceTab</name>
    <message>
        <source>What the model uses</source>
        <translation>Was das Modell benutzt</translation>
    </message>
    <message>
        <source>Importance of the inputs</source>
        <translation>Wichtigkeit der Eingaben</translation>
    </message>
    <message>
        <source>No run is chosen</source>
        <translation>Kein Lauf ist gewählt</translation>
    </message>
    <message>
        <source>Choose a run in the table to see what its model uses.</source>
        <translation>Wählen Sie einen Lauf in der Tabelle, um zu sehen, was sein Modell benutzt.</translation>
    </message>
    <message>
        <source>%1 has no model</source>
        <translation>%1 hat kein Modell</translation>
    </message>
    <message>
        <source>A run that finishes keeps its model; what the model uses and where it errs is shown here.</source>
        <translation>Ein Lauf, der beendet wird, behält sein Modell; hier steht, was das Modell benutzt und wo es irrt.</translation>
    </message>
    <message>
        <source>Explaining %1</source>
        <translation>%1 wird erklärt</translation>
    </message>
    <message>
        <source>Its inputs are shuffled one after another to see how much the model needs them.</source>
        <translation>Seine Eingaben werden eine nach der anderen gemischt, um zu sehen, wie sehr das Modell sie braucht.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cannot explain %1</source>
        <translation>%1 kann nicht erklärt werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Explaining %1 was cancelled</source>
        <translation>Die Erklärung von %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>What the model uses is shown here once it is calculated.</source>
        <translation>Was das Modell benutzt, steht hier, sobald es berechnet ist.</translation>
    </message>
    <message>
        <source>on %1 rows</source>
        <translation>auf %1 Zeilen</translation>
    </message>
    <message>
        <source>growth of %1, 95 % interval</source>
        <translation>Wachstum von %1, 95-%-Intervall</translation>
    </message>
    <message>
        <source>What the model makes of its inputs</source>
        <translation>Was das Modell aus seinen Eingaben macht</translation>
    </message>
</context>
<context>
    <name>assay::IntervalChart</name>
    <message>
        <source>%1: %2, from %3 to %4</source>
        <translation>%1: %2, von %3 bis %4</translation>
    </message>
</context>
<context>
    <name>assay::LineChart</name>
    <message>
        <source>%1: %2 points, last %3</source>
        <translation>%1: %2 Punkte, zuletzt %3</translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <extracomment>A mean and its deviation; a mean and the range about it</extracomment>
        <translation>%1 [%2; %3]</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %n run(s))</source>
        <extracomment>A mean, and of how many runs it is</extracomment>
        <translation>
            <numerusform>%1 (%2 von %n Lauf)</numerusform>
            <numerusform>%1 (%2 von %n Läufen)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
</context>
<context>
    <name>assay::LogoButton</name>
    <message>
        <source>Assay menu</source>
        <translation>Assay-Menü</translation>
    </message>
    <message>
        <source>All menus</source>
        <translation>Alle Menüs</translation>
    </message>
</context>
<context>
    <name>assay::MainWindow</name>
    <message>
        <source>The demo’s data is not installed on this machine.</source>
        <translation>Die Daten der Demo sind auf diesem Rechner nicht installiert.</translation>
    </message>
    <message>
        <source>Assay %1, free software under the GPL version 3 or later, made with Qt %2.</source>
        <translation>Assay %1, freie Software unter der GPL Version 3 oder neuer, erstellt mit Qt %2.</translation>
    </message>
    <message>
        <source>%1 – Assay</source>
        <translation>%1 – Assay</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Every change is on the disk as soon as it is shown.</source>
        <translation>Jede Änderung ist auf dem Datenträger gesichert, sobald sie angezeigt wird.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Zuerst ein Projekt öffnen.</translation>
    </message>
    <message>
        <source>There is no place to go back to.</source>
        <translation>Es gibt keine vorherige Ansicht.</translation>
    </message>
    <message>
        <source>There is no place to go forward to.</source>
        <translation>Es gibt keine nächste Ansicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to filter on this page.</source>
        <translation>Auf dieser Seite gibt es nichts zu filtern.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Wait for the change that is being made.</source>
        <translation>Die laufende Änderung abwarten.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
</context>
<context>
    <name>assay::ManyRunsTab</name>
    <message>
        <source>Charts of many runs</source>
        <translation>Diagramme vieler Läufe</translation>
    </message>
</context>
<context>
    <name>assay::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten anzeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>assay::ModelEvaluationsTab</name>
    <message>
        <source>Evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Against holdout</source>
        <translation>Gegenüber Holdout</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>%1, holdout</source>
        <translation>%1, Holdout</translation>
    </message>
    <message>
        <source>○ reference</source>
        <translation>○ Referenz</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>v%1 on %2</source>
        <translation>v%1 auf %2</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>Result on each data version</source>
        <translation>Ergebnis auf jeder Datenversion</translation>
    </message>
    <message>
        <source>Result by data version</source>
        <translation>Ergebnis je Datenversion</translation>
    </message>
    <message>
        <source>%1 with its 95 % interval; the dashed line is the holdout’s</source>
        <translation>%1 mit 95-%-Intervall; die gestrichelte Linie ist der Wert der zurückgehaltenen Zeilen</translation>
    </message>
</context>
<context>
    <name>assay::ModelReviewTab</name>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Predicted against actual, holdout</source>
        <translation>Vorhergesagt gegen tatsächlich, Holdout</translation>
    </message>
    <message>
        <source>Predicted against actual</source>
        <translation>Vorhergesagt gegen tatsächlich</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>tatsächlich</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why, in a sentence that still makes sense in a year…</source>
        <translation>Warum, in einem Satz, der auch in einem Jahr noch verständlich ist…</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Return for changes</source>
        <translation>Zur Änderung zurückgeben</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Ask for production</source>
        <translation>Produktion beantragen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 speak for %3</source>
        <translation>%1 von %2 zugunsten von %3</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Wie es entstanden ist</translation>
    </message>
    <message>
        <source>What changed since v%1</source>
        <translation>Was sich seit v%1 geändert hat</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>✓ Registered</source>
        <translation>✓ Registriert</translation>
    </message>
    <message>
        <source>✓ Asked for production</source>
        <translation>✓ Produktion beantragt</translation>
    </message>
    <message>
        <source>✓ Approved</source>
        <translation>✓ Genehmigt</translation>
    </message>
    <message>
        <source>✕ Rejected</source>
        <translation>✕ Abgelehnt</translation>
    </message>
    <message>
        <source>↩ Returned</source>
        <translation>↩ Zurückgegeben</translation>
    </message>
    <message>
        <source>↩ Withdrawn</source>
        <translation>↩ Zurückgezogen</translation>
    </message>
    <message>
        <source>○ Waiting for a team lead</source>
        <translation>○ Wartet auf die Teamleitung</translation>
    </message>
    <message>
        <source>Evidence only: decisions are recorded in the audit log, not signed.</source>
        <translation>Nur Nachweis: Entscheidungen werden im Prüfprotokoll festgehalten, nicht signiert.</translation>
    </message>
    <message>
        <source>★ in production</source>
        <translation>★ in Produktion</translation>
    </message>
    <message>
        <source>▪ archived</source>
        <translation>▪ archiviert</translation>
    </message>
    <message>
        <source>○ not asked</source>
        <translation>○ nicht beantragt</translation>
    </message>
    <message>
        <source>Ask for production; a team lead other than you decides. %1</source>
        <translation>Produktion beantragen; es entscheidet eine andere Person aus der Teamleitung. %1</translation>
    </message>
    <message>
        <source>○ waiting</source>
        <translation>○ wartet</translation>
    </message>
    <message>
        <source>You asked for this, so another person must decide. You may withdraw it.</source>
        <translation>Sie haben dies beantragt, daher muss eine andere Person entscheiden. Sie können den Antrag zurückziehen.</translation>
    </message>
    <message>
        <source>A team lead other than %1 must decide.</source>
        <translation>Eine andere Person aus der Teamleitung als %1 muss entscheiden.</translation>
    </message>
    <message>
        <source>○ waits for you</source>
        <translation>○ wartet auf Sie</translation>
    </message>
    <message>
        <source>Your decision and its reason are recorded and cannot be changed later. %1</source>
        <translation>Ihre Entscheidung und ihr Grund werden festgehalten und können später nicht geändert werden. %1</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>durch Zufall</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>Anteil falsch positiver</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>Anteil richtig positiver</translation>
    </message>
    <message>
        <source>ROC curve, holdout</source>
        <translation>ROC-Kurve, zurückgehaltene Zeilen</translation>
    </message>
</context>
<context>
    <name>assay::ModelVersionTableModel</name>
    <message>
        <source>★ production</source>
        <translation>★ Produktion</translation>
    </message>
    <message>
        <source>▪ archived</source>
        <translation>▪ archiviert</translation>
    </message>
    <message>
        <source>○ candidate</source>
        <translation>○ Kandidat</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>assay::ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Report PDF…</source>
        <translation>Bericht als PDF…</translation>
    </message>
    <message>
        <source>Evaluate on</source>
        <translation>Auswerten auf</translation>
    </message>
    <message>
        <source>Ask for production…</source>
        <translation>Produktion beantragen…</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Newest evaluation</source>
        <translation>Neueste Auswertung</translation>
    </message>
    <message>
        <source>Model views</source>
        <translation>Ansichten des Modells</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Cannot load the models</source>
        <translation>Die Modelle können nicht geladen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>Noch keine Modelle</translation>
    </message>
    <message>
        <source>Train runs on the Experiments page, compare them, and register the best one.</source>
        <translation>Auf der Seite „Experimente“ Läufe trainieren, vergleichen und den besten registrieren.</translation>
    </message>
    <message>
        <source>Go to experiments</source>
        <translation>Zu den Experimenten</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n Version</numerusform>
            <numerusform>%n Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Review request…</source>
        <translation>Antrag prüfen…</translation>
    </message>
    <message>
        <source>Review v%1 → production</source>
        <translation>Prüfung v%1 → Produktion</translation>
    </message>
    <message>
        <source>Review v%1</source>
        <translation>Prüfung v%1</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>○ in review</source>
        <translation>○ in Prüfung</translation>
    </message>
    <message>
        <source>★ champion</source>
        <translation>★ Champion</translation>
    </message>
    <message>
        <source>only the holdout so far</source>
        <translation>bisher nur der Holdout</translation>
    </message>
    <message>
        <source>▲ %1 × holdout</source>
        <translation>▲ %1 × Holdout</translation>
    </message>
    <message>
        <source>✓ holds</source>
        <translation>✓ hält stand</translation>
    </message>
    <message>
        <source>Register a run as a model first.</source>
        <translation>Zuerst einen Lauf als Modell registrieren.</translation>
    </message>
    <message>
        <source>No request waits for a decision on this model.</source>
        <translation>Für dieses Modell wartet kein Antrag auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2</source>
        <translation>%1 wird auf %2 ausgewertet</translation>
    </message>
    <message>
        <source>Recording the decision</source>
        <translation>Entscheidung wird festgehalten</translation>
    </message>
    <message>
        <source>Asking for production</source>
        <translation>Produktion wird beantragt</translation>
    </message>
    <message>
        <source>Export the model report</source>
        <translation>Modellbericht exportieren</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report on %1</source>
        <translation>Bericht über %1 wird geschrieben</translation>
    </message>
    <message>
        <source>The report is in “%1”.</source>
        <translation>Der Bericht liegt in „%1“.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Export the model as ONNX</source>
        <translation>Das Modell als ONNX exportieren</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX-Modelle (*.onnx)</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>The model is in “%1”.</source>
        <translation>Das Modell steht in „%1“.</translation>
    </message>
</context>
<context>
    <name>assay::NameDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>assay::NavigationButton</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a page in the navigation: its name and shortcut.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>assay::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>A project keeps data, runs, models and their history in one folder, which must be new or empty.</source>
        <translation>Ein Projekt bewahrt Daten, Läufe, Modelle und ihren Verlauf in einem Ordner auf, der neu oder leer sein muss.</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Ihre Rolle</translation>
    </message>
</context>
<context>
    <name>assay::NoteCard</name>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Note as Markdown</source>
        <translation>Anmerkung als Markdown</translation>
    </message>
    <message>
        <source>What was tried, why, and what came of it. Markdown works.</source>
        <translation>Was versucht wurde, warum, und was dabei herauskam. Auch in Markdown.</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves the note as it was</source>
        <translation>Strg+Eingabe speichert, Esc lässt die Anmerkung, wie sie war</translation>
    </message>
    <message>
        <source>No note yet.</source>
        <translation>Noch keine Anmerkung.</translation>
    </message>
    <message>
        <source>No note.</source>
        <translation>Keine Anmerkung.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>assay::OutcomeRows</name>
    <message>
        <source>Positive class</source>
        <translation>Positive Klasse</translation>
    </message>
    <message>
        <source>The class whose probability is predicted.</source>
        <translation>Die Klasse, deren Wahrscheinlichkeit vorhergesagt wird.</translation>
    </message>
    <message>
        <source>Row weights</source>
        <translation>Zeilengewichte</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen nach</translation>
    </message>
    <message>
        <source>A search looks for the best of it.</source>
        <translation>Eine Suche sucht den besten Wert davon.</translation>
    </message>
    <message>
        <source>Metrics to report</source>
        <translation>Berichtete Metriken</translation>
    </message>
    <message>
        <source>All of the task are measured; the specification names those that are checked.</source>
        <translation>Alle Metriken der Aufgabe werden gemessen; die Spezifikation nennt die angekreuzten.</translation>
    </message>
    <message>
        <source>As the rows are</source>
        <translation>Wie die Zeilen sind</translation>
    </message>
    <message>
        <source>Every class alike</source>
        <translation>Alle Klassen gleich</translation>
    </message>
    <message>
        <source>All rows alike</source>
        <translation>Alle Zeilen gleich</translation>
    </message>
    <message>
        <source>Usual: the last in order</source>
        <translation>Üblich: die letzte der Sortierung</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>Üblich: %1</translation>
    </message>
</context>
<context>
    <name>assay::OverlayChart</name>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>share of the rows</source>
        <translation>Anteil der Zeilen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2 %, was %3 %</source>
        <translation>%1: %2 %, vorher %3 %</translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <translation>%1 neben %2</translation>
    </message>
    <message>
        <source>%1  %2 %</source>
        <translation>%1  %2 %</translation>
    </message>
</context>
<context>
    <name>assay::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Import data…</source>
        <translation>Daten importieren…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Trainieren…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Models in production</source>
        <translation>Modelle in Produktion</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>Wartet auf Entscheidung</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>In Produktion</translation>
    </message>
    <message>
        <source>Error of the model in production by data version</source>
        <translation>Fehler des Modells in Produktion je Datenversion</translation>
    </message>
    <message>
        <source>No model is in production</source>
        <translation>Kein Modell ist in Produktion</translation>
    </message>
    <message>
        <source>Register a run’s model and ask for production; a team lead decides.</source>
        <translation>Das Modell eines Laufs registrieren und Produktion beantragen; die Teamleitung entscheidet.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Best runs</source>
        <translation>Beste Läufe</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message>
        <source>Cannot load the project</source>
        <translation>Das Projekt kann nicht geladen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This project is empty</source>
        <translation>Dieses Projekt ist leer</translation>
    </message>
    <message>
        <source>Import a CSV file, or drop one onto the window. Then train models on it and compare them.</source>
        <translation>Eine CSV-Datei importieren oder auf das Fenster ziehen. Danach Modelle darauf trainieren und vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n Version</numerusform>
            <numerusform>%n Versionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows in %n dataset(s)</source>
        <translation>
            <numerusform>%1 Zeilen in %n Datensatz</numerusform>
            <numerusform>%1 Zeilen in %n Datensätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1 fertig</translation>
    </message>
    <message numerus="yes">
        <source>● %n running</source>
        <translation>
            <numerusform>● %n läuft</numerusform>
            <numerusform>● %n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n model(s)</source>
        <translation>
            <numerusform>von %n Modell</numerusform>
            <numerusform>von %n Modellen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts offen</translation>
    </message>
    <message>
        <source>○ in review</source>
        <translation>○ in Prüfung</translation>
    </message>
    <message>
        <source>%1 in production</source>
        <translation>%1 in Produktion</translation>
    </message>
    <message>
        <source>%1, holdout</source>
        <translation>%1, Holdout</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>✓ Nothing: no open request, no grown error, no broken schema, no failed run.</source>
        <translation>✓ Keiner: kein offener Antrag, kein gewachsener Fehler, kein verletztes Schema, kein fehlgeschlagener Lauf.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>No finished run yet. Train… makes the first one.</source>
        <translation>Noch kein fertiger Lauf. „Trainieren…“ erzeugt den ersten.</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>%1 with its 95 % interval; the dashed line is the holdout’s</source>
        <translation>%1 mit 95-%-Intervall; die gestrichelte Linie ist der Wert der zurückgehaltenen Zeilen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>assay::PaletteModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A line of the command palette for a screen reader: the text and what kind of thing it is.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>assay::ParallelChart</name>
    <message>
        <source>There are no parameters or metrics to show.</source>
        <translation>Es gibt keine Parameter oder Metriken zu zeigen.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>brush on %1 from %2 to %3</source>
        <translation>Bereich auf %1 von %2 bis %3</translation>
    </message>
    <message>
        <source>the keyboard is on %1</source>
        <translation>die Tastatur ist auf %1</translation>
    </message>
</context>
<context>
    <name>assay::ParallelTab</name>
    <message>
        <source>Runs along their parameters</source>
        <translation>Läufe entlang ihrer Parameter</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
</context>
<context>
    <name>assay::ParameterRows</name>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a list of whole numbers, such as 64 32.</source>
        <translation>„%1“ ist keine Liste ganzer Zahlen wie 64 32.</translation>
    </message>
    <message>
        <source>%1. A search takes values such as “4; 6; 8”, or bounds such as “0.01 .. 0.3 log”.</source>
        <translation>%1. Eine Suche nimmt Werte wie „4; 6; 8“ oder Grenzen wie „0,01 .. 0,3 log“.</translation>
    </message>
    <message>
        <source>%1. A search takes several with “;” between them.</source>
        <translation>%1. Eine Suche nimmt mehrere mit „;“ dazwischen.</translation>
    </message>
</context>
<context>
    <name>assay::ParametersTab</name>
    <message>
        <source>Metric for which parameters matter</source>
        <translation>Metrik, für die Parameter wichtig sind</translation>
    </message>
    <message>
        <source>What matters for</source>
        <translation>Was zählt für</translation>
    </message>
    <message>
        <source>What each parameter tells</source>
        <translation>Was jeder Parameter verrät</translation>
    </message>
    <message>
        <source>Up or down</source>
        <translation>Auf oder ab</translation>
    </message>
    <message>
        <source>Rank correlation of each parameter</source>
        <translation>Rangkorrelation jedes Parameters</translation>
    </message>
    <message>
        <source>Only together</source>
        <translation>Nur zusammen</translation>
    </message>
    <message>
        <source>What two parameters tell only together</source>
        <translation>Was zwei Parameter nur zusammen verraten</translation>
    </message>
    <message>
        <source>No run has a metric</source>
        <translation>Kein Lauf hat eine Metrik</translation>
    </message>
    <message>
        <source>What matters for a metric is shown here once runs have recorded one.</source>
        <translation>Was für eine Metrik zählt, steht hier, sobald Läufe eine aufgezeichnet haben.</translation>
    </message>
    <message numerus="yes">
        <source>in %n finished run(s)</source>
        <translation>
            <numerusform>in %n beendeten Lauf</numerusform>
            <numerusform>in %n beendeten Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for what matters for %1</source>
        <translation>Es wird gesucht, was für %1 zählt</translation>
    </message>
    <message>
        <source>Trees learn how %1 follows from the parameters of the runs; then the parameters are shuffled.</source>
        <translation>Bäume lernen, wie %1 aus den Parametern der Läufe folgt; dann werden die Parameter gemischt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What matters for %1 cannot be told</source>
        <translation>Was für %1 zählt, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>Cannot look for what matters for %1</source>
        <translation>Was für %1 zählt, kann nicht gesucht werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Looking for what matters was cancelled</source>
        <translation>Die Suche nach dem, was zählt, wurde abgebrochen</translation>
    </message>
    <message>
        <source>Which parameters matter for %1 is shown here once it is calculated.</source>
        <translation>Welche Parameter für %1 zählen, steht hier, sobald es berechnet ist.</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Rank correlation</source>
        <translation>Rangkorrelation</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>– (words)</source>
        <translation>– (Wörter)</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>%1: % of the differences lost without it, 95 % interval</source>
        <translation>%1: % der Unterschiede, die ohne ihn verloren gehen, 95-%-Intervall</translation>
    </message>
    <message>
        <source>+ where more goes with a greater %1</source>
        <translation>+ wo mehr mit größerem %1 einhergeht</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>only one parameter varies</source>
        <translation>nur ein Parameter ändert sich</translation>
    </message>
    <message>
        <source>no pair is shown to tell more than its two alone</source>
        <translation>kein Paar verrät nachweislich mehr als seine zwei allein</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) tell more than their two alone</source>
        <translation>
            <numerusform>%n Paar verrät mehr als seine zwei allein</numerusform>
            <numerusform>%n Paare verraten mehr als ihre zwei allein</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>From these parameters trees tell nothing of %1 that holds for runs they have not seen; what is shown here may be chance.</source>
        <translation>Aus diesen Parametern erkennen Bäume nichts über %1, das für ungesehene Läufe gilt; was hier steht, kann Zufall sein.</translation>
    </message>
    <message>
        <source>Trees tell %1 of the differences in %2 from these parameters.</source>
        <translation>Bäume erkennen %1 der Unterschiede in %2 aus diesen Parametern.</translation>
    </message>
    <message>
        <source>Most of the differences come from something else.</source>
        <translation>Die meisten Unterschiede kommen von etwas anderem.</translation>
    </message>
    <message numerus="yes">
        <source>With %n run(s) the shares are rough.</source>
        <translation>
            <numerusform>Bei %n Lauf sind die Anteile grob.</numerusform>
            <numerusform>Bei %n Läufen sind die Anteile grob.</numerusform>
        </translation>
    </message>
    <message>
        <source>What parameters tell</source>
        <translation>Was Parameter sagen</translation>
    </message>
</context>
<context>
    <name>assay::PersonButton</name>
    <message>
        <source>Person: %1, %2</source>
        <translation>Person: %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>assay::PersonMenu</name>
    <message>
        <source>Who sits here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A line of the menu of people: name and role.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>assay::PreparationRows</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Sine and cosine</source>
        <translation>Sinus und Kosinus</translation>
    </message>
    <message>
        <source>A click or a letter chooses what a column becomes, Space checks a box. Leave out keys and columns that give the target away.</source>
        <translation>Ein Klick oder ein Buchstabe wählt, was aus einer Spalte wird; die Leertaste kreuzt ein Kästchen an. Schlüssel und Spalten, die die Zielspalte verraten, auslassen.</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>Scale of numbers</source>
        <translation>Skalierung der Zahlen</translation>
    </message>
    <message>
        <source>Clipped share</source>
        <translation>Gekappter Anteil</translation>
    </message>
    <message>
        <source>Of the training rows, at either end of a clipped column.</source>
        <translation>Der Trainingszeilen, an jedem Ende einer gekappten Spalte.</translation>
    </message>
    <message>
        <source>Rare below</source>
        <translation>Selten unter</translation>
    </message>
    <message>
        <source>Categories in fewer training rows share one feature.</source>
        <translation>Kategorien in weniger Trainingszeilen teilen sich ein Merkmal.</translation>
    </message>
    <message>
        <source>Most categories</source>
        <translation>Kategorien höchstens</translation>
    </message>
    <message>
        <source>Target mean folds</source>
        <translation>Teile für Zielmittel</translation>
    </message>
    <message>
        <source>Target mean weight</source>
        <translation>Gewicht des Zielmittels</translation>
    </message>
    <message>
        <source>How many rows the overall mean counts as in each category.</source>
        <translation>Als wie viele Zeilen das Gesamtmittel in jeder Kategorie zählt.</translation>
    </message>
    <message>
        <source>Date parts</source>
        <translation>Datumsteile</translation>
    </message>
    <message>
        <source>None checked: all that vary.</source>
        <translation>Keiner angekreuzt: alle, die variieren.</translation>
    </message>
    <message>
        <source>Cyclic parts</source>
        <translation>Zyklische Teile</translation>
    </message>
    <message>
        <source>Of month, weekday, hour and minute, so that December lies beside January.</source>
        <translation>Für Monat, Wochentag, Stunde und Minute, sodass Dezember neben Januar liegt.</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Wechselwirkungen</translation>
    </message>
    <message>
        <source>Products of two columns of numbers, one a line.</source>
        <translation>Produkte zweier Zahlenspalten, eines je Zeile.</translation>
    </message>
    <message>
        <source>The mean</source>
        <translation>Der Mittelwert</translation>
    </message>
    <message>
        <source>The median</source>
        <translation>Der Median</translation>
    </message>
    <message>
        <source>The most frequent value</source>
        <translation>Der häufigste Wert</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Mean 0, deviation 1</source>
        <translation>Mittelwert 0, Std.-Abw. 1</translation>
    </message>
    <message>
        <source>From 0 to 1</source>
        <translation>Von 0 bis 1</translation>
    </message>
    <message>
        <source>Median 0, quartile distance 1</source>
        <translation>Median 0, Quartilsabstand 1</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>by the variance within categories</source>
        <translation>nach der Varianz in den Kategorien</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>Day of the year</source>
        <translation>Tag des Jahres</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Days since 1970</source>
        <translation>Tage seit 1970</translation>
    </message>
    <message>
        <source>Usual: they stay missing</source>
        <translation>Üblich: sie bleiben fehlend</translation>
    </message>
    <message>
        <source>Usual: the mean</source>
        <translation>Üblich: der Mittelwert</translation>
    </message>
    <message>
        <source>Usual: as they are</source>
        <translation>Üblich: unverändert</translation>
    </message>
    <message>
        <source>Usual: mean 0, deviation 1</source>
        <translation>Üblich: Mittelwert 0, Std.-Abw. 1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Row weight</source>
        <translation>Zeilengewicht</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielspalte</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>assay::ProjectActions</name>
    <message>
        <source>Opening “%1”</source>
        <translation>„%1“ wird geöffnet</translation>
    </message>
    <message>
        <source>Creating “%1”</source>
        <translation>„%1“ wird angelegt</translation>
    </message>
    <message>
        <source>Making the demo project</source>
        <translation>Demoprojekt wird angelegt</translation>
    </message>
    <message>
        <source>Importing “%1”</source>
        <translation>„%1“ wird importiert</translation>
    </message>
    <message numerus="yes">
        <source>Imported %1: %L2 rows, %n column(s).</source>
        <translation>
            <numerusform>%1 importiert: %L2 Zeilen, %n Spalte.</numerusform>
            <numerusform>%1 importiert: %L2 Zeilen, %n Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding %1</source>
        <translation>%1 wird hinzugefügt</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>%1 hinzugefügt.</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>Projektordner öffnen</translation>
    </message>
    <message>
        <source>Say in which folder the project is to lie.</source>
        <translation>Angeben, in welchem Ordner das Projekt liegen soll.</translation>
    </message>
    <message>
        <source>Say your name, so that the project can record who did what.</source>
        <translation>Den eigenen Namen angeben, damit das Projekt festhalten kann, wer was getan hat.</translation>
    </message>
    <message>
        <source>Make the demo project</source>
        <translation>Demoprojekt anlegen</translation>
    </message>
    <message>
        <source>The real life of a model on bike rentals in Washington: data, four models, a comparison, an approval, and a year later. It takes some seconds.</source>
        <translation>Das wirkliche Leben eines Modells für den Fahrradverleih in Washington: Daten, vier Modelle, ein Vergleich, eine Genehmigung und das Jahr danach. Es dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>Daten importieren</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>einen Datensatz</translation>
    </message>
    <message>
        <source>person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.jsonl *.ndjson *.json *.parquet *.gz *.zst)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.jsonl *.ndjson *.json *.parquet *.gz *.zst)</translation>
    </message>
</context>
<context>
    <name>assay::QueryDialog</name>
    <message>
        <source>Import from a database</source>
        <translation>Aus einer Datenbank importieren</translation>
    </message>
    <message>
        <source>What a query gives becomes the next version of a dataset, and the query is kept with it. The database is only read.</source>
        <translation>Was eine Abfrage ergibt, wird die nächste Version eines Datensatzes, und die Abfrage bleibt bei ihr. Die Datenbank wird nur gelesen.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>Datenbank wählen</translation>
    </message>
    <message>
        <source>Show the first rows</source>
        <translation>Erste Zeilen zeigen</translation>
    </message>
    <message>
        <source>The first rows of the query</source>
        <translation>Die ersten Zeilen der Abfrage</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>PostgreSQL-Server</translation>
    </message>
    <message>
        <source>Only if PGPASSWORD or ~/.pgpass has none; never kept</source>
        <translation>Nur, wenn PGPASSWORD oder ~/.pgpass keines hat; wird nie aufbewahrt</translation>
    </message>
    <message>
        <source>One SELECT, or WITH … SELECT</source>
        <translation>Ein SELECT oder WITH … SELECT</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Where it comes from, what is special about it</source>
        <translation>Woher sie kommen, was an ihnen besonders ist</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation>Die Datenbank wird gefragt…</translation>
    </message>
    <message>
        <source>Asking a database</source>
        <translation>Eine Datenbank wird gefragt</translation>
    </message>
</context>
<context>
    <name>assay::RegisterDialog</name>
    <message>
        <source>Register</source>
        <translation>Registrieren</translation>
    </message>
    <message>
        <source>Register a model</source>
        <translation>Modell registrieren</translation>
    </message>
    <message>
        <source>What is worth knowing about this version</source>
        <translation>Was über diese Version wissenswert ist</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>“%1” becomes a version of a model that can be reviewed and brought to production.</source>
        <translation>„%1“ wird zu einer Modellversion, die geprüft und in Produktion gebracht werden kann.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>Register %1</source>
        <translation>%1 registrieren</translation>
    </message>
    <message>
        <source>Registering %1</source>
        <translation>%1 wird registriert</translation>
    </message>
</context>
<context>
    <name>assay::RegressionDiagnostics</name>
    <message>
        <source>Predicted against actual</source>
        <translation>Vorhergesagt gegen tatsächlich</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>Residuen</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>tatsächlich</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>predicted − actual</source>
        <translation>vorhergesagt − tatsächlich</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>Quantiles of predicted against actual</source>
        <translation>Quantile der Vorhersagen gegen die der tatsächlichen Werte</translation>
    </message>
    <message>
        <source>Residuals of several runs</source>
        <translation>Residuen mehrerer Läufe</translation>
    </message>
    <message>
        <source>share of the rows</source>
        <translation>Anteil der Zeilen</translation>
    </message>
    <message>
        <source>as actual</source>
        <translation>wie tatsächlich</translation>
    </message>
    <message>
        <source>up to %1 % lie further out</source>
        <translation>bis zu %1 % liegen weiter außen</translation>
    </message>
    <message>
        <source>Quantiles, predicted against actual</source>
        <translation>Quantile, vorhergesagt gegen tatsächlich</translation>
    </message>
</context>
<context>
    <name>assay::RowTableModel</name>
    <message>
        <source>Row</source>
        <extracomment>The number of a row in the file.</extracomment>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>assay::RowsTab</name>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Filter rows, such as temp &gt; 0.5 and season = 3</source>
        <translation>Zeilen filtern, etwa temp &gt; 0.5 and season = 3</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Place in the rows</source>
        <translation>Stelle in den Zeilen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Its rows appear here. The status line says how far it is.</source>
        <translation>Die Zeilen erscheinen hier. Die Statuszeile zeigt, wie weit das Lesen ist.</translation>
    </message>
    <message>
        <source>Cannot read %1</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>No row matches the filter</source>
        <translation>Keine Zeile passt zum Filter</translation>
    </message>
    <message>
        <source>%1 rows are hidden.</source>
        <translation>%1 Zeilen sind ausgeblendet.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Rows such as these: %1</source>
        <translation>Zeilen wie diese: %1</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>assay::RunChart</name>
    <message>
        <source>There are no runs to show.</source>
        <translation>Es gibt keine Läufe zu zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no values</source>
        <translation>%1: keine Werte</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n word(s)</source>
        <translation>
            <numerusform>%1: %n Wort</numerusform>
            <numerusform>%1: %n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>assay::RunDifferenceTable</name>
    <message>
        <source>What the runs have different</source>
        <translation>Worin sich die Läufe unterscheiden</translation>
    </message>
</context>
<context>
    <name>assay::RunEditing</name>
    <message numerus="yes">
        <source>Archive %n run(s)</source>
        <translation>
            <numerusform>%n Lauf archivieren</numerusform>
            <numerusform>%n Läufe archivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n run(s) out of the archive</source>
        <translation>
            <numerusform>%n Lauf aus dem Archiv holen</numerusform>
            <numerusform>%n Läufe aus dem Archiv holen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n run(s) to the trash</source>
        <translation>
            <numerusform>%n Lauf in den Papierkorb verschieben</numerusform>
            <numerusform>%n Läufe in den Papierkorb verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n run(s)</source>
        <translation>
            <numerusform>%n Lauf wiederherstellen</numerusform>
            <numerusform>%n Läufe wiederherstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) archived.</source>
        <translation>
            <numerusform>%n Lauf archiviert.</numerusform>
            <numerusform>%n Läufe archiviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) taken out of the archive.</source>
        <translation>
            <numerusform>%n Lauf aus dem Archiv geholt.</numerusform>
            <numerusform>%n Läufe aus dem Archiv geholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) moved to the trash.</source>
        <translation>
            <numerusform>%n Lauf in den Papierkorb verschoben.</numerusform>
            <numerusform>%n Läufe in den Papierkorb verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) restored.</source>
        <translation>
            <numerusform>%n Lauf wiederhergestellt.</numerusform>
            <numerusform>%n Läufe wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that they started came along.</source>
        <translation>
            <numerusform>%n von ihnen gestarteter Lauf kam mit.</numerusform>
            <numerusform>%n von ihnen gestartete Läufe kamen mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Rückgängig gemacht: %1.</translation>
    </message>
</context>
<context>
    <name>assay::RunFilesView</name>
    <message>
        <source>Attach…</source>
        <translation>Anhängen…</translation>
    </message>
    <message>
        <source>Files of the run</source>
        <translation>Dateien des Laufs</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Run whose file is shown beside this one</source>
        <translation>Lauf, dessen Datei neben dieser angezeigt wird</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing beside it</source>
        <translation>Nichts daneben</translation>
    </message>
    <message>
        <source>Beside: %1</source>
        <extracomment>Another run whose file of the same name is shown beside this one.</extracomment>
        <translation>Daneben: %1</translation>
    </message>
    <message>
        <source>No files are kept with this run</source>
        <translation>Zu diesem Lauf sind keine Dateien aufbewahrt</translation>
    </message>
    <message>
        <source>Attach plots, tables or notes that belong to it, or drop them here.</source>
        <translation>Hängen Sie zugehörige Diagramme, Tabellen oder Notizen an, oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>Plots, tables or notes that belong to it would be here.</source>
        <translation>Hier stünden zugehörige Diagramme, Tabellen oder Notizen.</translation>
    </message>
    <message>
        <source>Attach files to “%1”</source>
        <translation>Dateien an „%1“ anhängen</translation>
    </message>
    <message numerus="yes">
        <source>Attaching %n file(s)</source>
        <translation>
            <numerusform>%n Datei wird angehängt</numerusform>
            <numerusform>%n Dateien werden angehängt</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing “%1”</source>
        <translation>„%1“ wird entfernt</translation>
    </message>
    <message>
        <source>“%1” removed.</source>
        <translation>„%1“ entfernt.</translation>
    </message>
    <message>
        <source>“%1” replaced.</source>
        <translation>„%1“ ersetzt.</translation>
    </message>
    <message>
        <source>“%1” attached.</source>
        <translation>„%1“ angehängt.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%n Datei angehängt.</numerusform>
            <numerusform>%n Dateien angehängt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>„%1“ speichern</translation>
    </message>
    <message>
        <source>Saving “%1”</source>
        <translation>„%1“ wird gespeichert</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1, attached %2 by %3</source>
        <extracomment>Of a file: its size, when and by whom it was attached.</extracomment>
        <translation>%1, angehängt %2 von %3</translation>
    </message>
</context>
<context>
    <name>assay::RunHistoryView</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>renamed from %1 to %2</source>
        <translation>hat von %1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>hat eine Anmerkung geschrieben</translation>
    </message>
    <message>
        <source>removed the note</source>
        <translation>hat die Anmerkung entfernt</translation>
    </message>
    <message>
        <source>changed the note</source>
        <translation>hat die Anmerkung geändert</translation>
    </message>
    <message>
        <source>took off the tag “%1”, which was %2</source>
        <translation>hat das Schlagwort „%1“ entfernt, das %2 war</translation>
    </message>
    <message>
        <source>changed the tag “%1” from %2 to %3</source>
        <translation>hat das Schlagwort „%1“ von %2 in %3 geändert</translation>
    </message>
    <message>
        <source>tagged “%1”: %2</source>
        <translation>hat mit „%1“ verschlagwortet: %2</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>hat archiviert</translation>
    </message>
    <message>
        <source>took out of the archive</source>
        <translation>hat aus dem Archiv geholt</translation>
    </message>
    <message>
        <source>moved to the trash</source>
        <translation>hat in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>restored from the trash</source>
        <translation>hat aus dem Papierkorb wiederhergestellt</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Started runs</source>
        <translation>Gestartete Läufe</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>started the run</source>
        <translation>hat den Lauf gestartet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the newest %1 of %2</source>
        <translation>die neuesten %1 von %2</translation>
    </message>
    <message>
        <source>%1, holdout</source>
        <translation>%1, Holdout</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>removed the file “%1”</source>
        <translation>hat die Datei „%1“ entfernt</translation>
    </message>
    <message>
        <source>replaced the file “%1”</source>
        <translation>hat die Datei „%1“ ersetzt</translation>
    </message>
    <message>
        <source>attached the file “%1”</source>
        <translation>hat die Datei „%1“ angehängt</translation>
    </message>
    <message>
        <source>History of the run</source>
        <translation>Verlauf des Laufs</translation>
    </message>
</context>
<context>
    <name>assay::RunOutputView</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Go along with what the run says</source>
        <translation>Der Ausgabe des Laufs folgen</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Output of the run</source>
        <translation>Ausgabe des Laufs</translation>
    </message>
    <message>
        <source>The run has said nothing</source>
        <translation>Der Lauf hat nichts ausgegeben</translation>
    </message>
    <message>
        <source>Trainings say what they do here: their stages, warnings, and why they ended.</source>
        <translation>Hier steht, was Trainings tun: ihre Abschnitte, Warnungen und warum sie endeten.</translation>
    </message>
    <message>
        <source>The output could not be read</source>
        <translation>Die Ausgabe konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>the last lines; “assay runs log” prints all of %L1</source>
        <translation>die letzten Zeilen; „assay runs log“ gibt alle %L1 aus</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <extracomment>The place among what was found, and how much that is.</extracomment>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>assay::RunScatter</name>
    <message>
        <source>Choose what to show on x and y.</source>
        <translation>Wählen Sie, was auf x und y stehen soll.</translation>
    </message>
    <message>
        <source>No run has a value for both “%1” and “%2”.</source>
        <translation>Kein Lauf hat einen Wert für „%1“ und für „%2“.</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>none is better than: %1</source>
        <translation>keiner ist besser als: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) lack one of the two values</source>
        <translation>
            <numerusform>%n Lauf fehlt einer der beiden Werte</numerusform>
            <numerusform>%n Läufen fehlt einer der beiden Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::RunSystemView</name>
    <message>
        <source>What the run took of the machine</source>
        <translation>Was der Lauf vom Rechner beanspruchte</translation>
    </message>
    <message>
        <source>Nothing was measured</source>
        <translation>Nichts wurde gemessen</translation>
    </message>
    <message>
        <source>Trainings that last some seconds keep here what they take of processor, memory and disk.</source>
        <translation>Trainings, die einige Sekunden dauern, halten hier fest, was sie von Prozessor, Arbeitsspeicher und Datenträger beanspruchen.</translation>
    </message>
    <message>
        <source>The measures could not be read</source>
        <translation>Die Messwerte konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Seconds since the start</source>
        <translation>Sekunden seit Beginn</translation>
    </message>
</context>
<context>
    <name>assay::RunTab</name>
    <message>
        <source>Specification as TOML</source>
        <translation>Spezifikation als TOML</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>No run is chosen</source>
        <translation>Kein Lauf ausgewählt</translation>
    </message>
    <message>
        <source>Choose a run in the table.</source>
        <translation>In der Tabelle einen Lauf auswählen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>✓ the same bit for bit</source>
        <translation>✓ bitgenau dasselbe</translation>
    </message>
    <message>
        <source>✓ the same within tolerance</source>
        <translation>✓ dasselbe bis auf die Toleranz</translation>
    </message>
    <message>
        <source>✕ not the same</source>
        <translation>✕ nicht dasselbe</translation>
    </message>
    <message>
        <source>Trained again</source>
        <translation>Noch einmal trainiert</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Can go on</source>
        <translation>Fortsetzbar</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>von Anfang an</translation>
    </message>
    <message>
        <source>from its checkpoint</source>
        <translation>ab dem Zwischenstand</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Zwischenstand</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation>Im Papierkorb seit</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>none checked out</source>
        <translation>keiner ausgecheckt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Uncommitted</source>
        <translation>Nicht eingecheckt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed</source>
        <translation>
            <numerusform>%n Zeile geändert</numerusform>
            <numerusform>%n Zeilen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>longer than what is kept of it</source>
        <translation>länger als das, was davon aufbewahrt wird</translation>
    </message>
    <message>
        <source>Unknown to git</source>
        <translation>git unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <translation>Was vom Lauf angezeigt wird</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Anmerkung ändern</translation>
    </message>
    <message>
        <source>No code is recorded</source>
        <translation>Kein Code ist aufgezeichnet</translation>
    </message>
    <message>
        <source>Runs that are started inside a git working tree keep its commit and uncommitted changes.</source>
        <translation>Läufe, die in einem Arbeitsverzeichnis von git gestartet werden, halten dessen Commit und nicht eingecheckte Änderungen fest.</translation>
    </message>
    <message>
        <source>Uncommitted changes</source>
        <translation>Nicht eingecheckte Änderungen</translation>
    </message>
    <message>
        <source>Setting the watchdog</source>
        <translation>Wächter wird eingestellt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Overview of the run</source>
        <translation>Übersicht des Laufs</translation>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation>Einstellungen des Laufs</translation>
    </message>
    <message>
        <source>The run was not trained by Assay, so it has no specification.</source>
        <translation>Der Lauf wurde nicht von Assay trainiert und hat darum keine Spezifikation.</translation>
    </message>
    <message>
        <source>Code of the run</source>
        <translation>Code des Laufs</translation>
    </message>
</context>
<context>
    <name>assay::RunTable</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>assay::RunTableModel</name>
    <message>
        <source>shown in the charts</source>
        <translation>in den Diagrammen angezeigt</translation>
    </message>
    <message>
        <source>not shown in the charts</source>
        <translation>nicht in den Diagrammen angezeigt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A registered model version and its stage: demand@1 · production</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Shown in the charts (Space hides it)</source>
        <translation>In den Diagrammen angezeigt (Leertaste blendet aus)</translation>
    </message>
    <message>
        <source>Not shown in the charts (Space shows it)</source>
        <translation>Nicht in den Diagrammen angezeigt (Leertaste blendet ein)</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Angezeigt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>Schätzverfahren</translation>
    </message>
    <message>
        <source>Train data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>● running</source>
        <translation>● läuft</translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation>✓ fertig</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ fehlgeschlagen</translation>
    </message>
    <message>
        <source>■ stopped</source>
        <translation>■ abgebrochen</translation>
    </message>
    <message>
        <source>! interrupted</source>
        <translation>! unterbrochen</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <extracomment>Mean and standard deviation</extracomment>
        <translation>%1 ± %2</translation>
    </message>
    <message numerus="yes">
        <source>Mean %1, standard deviation %2, from %3 to %4, %n run(s)</source>
        <translation>
            <numerusform>Mittelwert %1, Standardabweichung %2, von %3 bis %4, %n Lauf</numerusform>
            <numerusform>Mittelwert %1, Standardabweichung %2, von %3 bis %4, %n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n run(s)</source>
        <extracomment>A group of runs: what they have in common, and how many they are</extracomment>
        <translation>
            <numerusform>%1 · %n Lauf</numerusform>
            <numerusform>%1 · %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>%1 curve</source>
        <translation>%1, Kurve</translation>
    </message>
    <message>
        <source>%1 · metric</source>
        <translation>%1 · Metrik</translation>
    </message>
    <message>
        <source>%1 · parameter</source>
        <translation>%1 · Parameter</translation>
    </message>
    <message>
        <source>%1 · tag</source>
        <translation>%1 · Schlagwort</translation>
    </message>
    <message>
        <source>Duration in seconds</source>
        <translation>Dauer in Sekunden</translation>
    </message>
    <message>
        <source>%1 mean</source>
        <translation>%1, Mittelwert</translation>
    </message>
    <message>
        <source>%1 deviation</source>
        <translation>%1, Standardabweichung</translation>
    </message>
    <message>
        <source>%1 least</source>
        <translation>%1, kleinster Wert</translation>
    </message>
    <message>
        <source>%1 greatest</source>
        <translation>%1, größter Wert</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>%1 · baseline</source>
        <translation>%1 · Vergleichsbasis</translation>
    </message>
</context>
<context>
    <name>assay::RunViews</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>%1 · saved by %2</source>
        <extracomment>The experiment, then the filter of a saved view</extracomment>
        <translation>%1 · gespeichert von %2</translation>
    </message>
    <message>
        <source>all runs</source>
        <translation>alle Läufe</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation>Noch keine Ansicht gespeichert</translation>
    </message>
    <message>
        <source>Save “%1” as it is now</source>
        <translation>„%1“ im jetzigen Zustand speichern</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Filter, order, columns, groups and charts, for everybody in this project.</source>
        <translation>Filter, Sortierung, Spalten, Gruppen und Diagramme, für alle in diesem Projekt.</translation>
    </message>
    <message>
        <source>view</source>
        <translation>eine Ansicht</translation>
    </message>
    <message>
        <source>Saving the view “%1”</source>
        <translation>Ansicht „%1“ wird gespeichert</translation>
    </message>
    <message>
        <source>The view “%1” was replaced.</source>
        <translation>Die Ansicht „%1“ wurde ersetzt.</translation>
    </message>
    <message>
        <source>The view “%1” is saved.</source>
        <translation>Die Ansicht „%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Deleting the view “%1”</source>
        <translation>Ansicht „%1“ wird gelöscht</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <translation>Die Ansicht „%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>The view “%1” is as it was.</source>
        <translation>Die Ansicht „%1“ ist wieder, wie sie war.</translation>
    </message>
</context>
<context>
    <name>assay::ScatterChart</name>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s), from %2 to %3, median %4</source>
        <translation>
            <numerusform>%1: %n Punkt, von %2 bis %3, Median %4</numerusform>
            <numerusform>%1: %n Punkte, von %2 bis %3, Median %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ScatterMatrix</name>
    <message>
        <source>There are no parameters or metrics to show.</source>
        <translation>Es gibt keine Parameter oder Metriken zu zeigen.</translation>
    </message>
</context>
<context>
    <name>assay::ScatterOptions</name>
    <message>
        <source>How the runs are shown</source>
        <translation>Wie die Läufe gezeigt werden</translation>
    </message>
    <message>
        <source>Two axes</source>
        <translation>Zwei Achsen</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Colour of the runs</source>
        <translation>Farbe der Läufe</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Wie in der Tabelle</translation>
    </message>
    <message>
        <source>Axes of the matrix</source>
        <translation>Achsen der Matrix</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Axis to the right</source>
        <translation>Achse nach rechts</translation>
    </message>
    <message>
        <source>Axis upwards</source>
        <translation>Achse nach oben</translation>
    </message>
    <message>
        <source>Size of the marks</source>
        <translation>Größe der Punkte</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic x</source>
        <translation>x logarithmisch</translation>
    </message>
    <message>
        <source>Logarithmic y</source>
        <translation>y logarithmisch</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Parameter to the right</source>
        <translation>Parameter nach rechts</translation>
    </message>
    <message>
        <source>Parameter upwards</source>
        <translation>Parameter nach oben</translation>
    </message>
    <message>
        <source>Metric whose mean is shown</source>
        <translation>Metrik, deren Mittelwert gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Contour lines</source>
        <translation>&amp;Höhenlinien</translation>
    </message>
    <message>
        <source>Mean of</source>
        <translation>Mittel von</translation>
    </message>
    <message>
        <source>Hatched: there are runs, but none of them has the metric. Empty: there are no runs.</source>
        <translation>Schraffiert: Es gibt Läufe, aber keiner von ihnen hat die Metrik. Leer: Es gibt keine Läufe.</translation>
    </message>
</context>
<context>
    <name>assay::ScatterTab</name>
    <message>
        <source>Runs by two of their values</source>
        <translation>Läufe nach zweien ihrer Werte</translation>
    </message>
    <message>
        <source>Runs by every pair of axes</source>
        <translation>Läufe nach jedem Paar von Achsen</translation>
    </message>
    <message>
        <source>Mean of a metric by two parameters</source>
        <translation>Mittelwert einer Metrik nach zwei Parametern</translation>
    </message>
</context>
<context>
    <name>assay::SchemaChangesCard</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Save as new version</source>
        <translation>Als neue Version speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… und %1 weitere.</translation>
    </message>
    <message>
        <source>✓ full</source>
        <translation>✓ voll</translation>
    </message>
    <message>
        <source>✓ backward</source>
        <translation>✓ rückwärts</translation>
    </message>
    <message>
        <source>! forward</source>
        <translation>! vorwärts</translation>
    </message>
    <message>
        <source>✕ not compatible</source>
        <translation>✕ nicht verträglich</translation>
    </message>
    <message>
        <source>Looking at the stored data…</source>
        <translation>Die gespeicherten Daten werden angesehen…</translation>
    </message>
    <message>
        <source>Replaying %1 over its data</source>
        <translation>%1 wird an seinen Daten durchgespielt</translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>Daten %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>models %1</source>
        <translation>Modelle %1</translation>
    </message>
    <message>
        <source>in production %1</source>
        <translation>in Produktion %1</translation>
    </message>
    <message>
        <source>Touches %1.</source>
        <translation>Betrifft %1.</translation>
    </message>
    <message>
        <source>%1: %2 anomalies, until now %3</source>
        <translation>%1: %2 Auffälligkeiten, bisher %3</translation>
    </message>
    <message>
        <source>What it would have flagged: %1.</source>
        <translation>Was es gemeldet hätte: %1.</translation>
    </message>
    <message>
        <source>Saving a version of %1</source>
        <translation>Eine Version von %1 wird gespeichert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>assay::SchemaRulesCard</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>New rule or edit</source>
        <translation>Neue Regel oder Änderung</translation>
    </message>
    <message>
        <source>A rule such as casual + registered = cnt, or an edit such as set key instant</source>
        <translation>Eine Regel wie casual + registered = cnt oder eine Änderung wie set key instant</translation>
    </message>
    <message>
        <source>Every row keeps</source>
        <translation>Jede Zeile hält ein</translation>
    </message>
    <message>
        <source>No rule of rows yet.</source>
        <translation>Noch keine Regel für Zeilen.</translation>
    </message>
    <message>
        <source>%1, in %2 % of the rows</source>
        <translation>%1, in %2 % der Zeilen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the rule %1</source>
        <translation>Die Regel %1 entfernen</translation>
    </message>
</context>
<context>
    <name>assay::SchemaSourcesCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Infer from</source>
        <translation>Ableiten aus</translation>
    </message>
    <message>
        <source>domains and ranges are united; what is missing is counted together</source>
        <translation>Wertemengen und Bereiche werden vereinigt; Fehlendes wird zusammen gezählt</translation>
    </message>
    <message>
        <source>Versions to infer from</source>
        <translation>Versionen, aus denen abgeleitet wird</translation>
    </message>
    <message numerus="yes">
        <source>Infer from %n version(s)</source>
        <translation>
            <numerusform>Aus %n Version ableiten</numerusform>
            <numerusform>Aus %n Versionen ableiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Infer</source>
        <translation>Ableiten</translation>
    </message>
</context>
<context>
    <name>assay::SchemaTab</name>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>“%1” has no schema</source>
        <translation>„%1“ hat kein Schema</translation>
    </message>
    <message>
        <source>A schema says what each column must be like. It is inferred from %1 and later versions are checked against it.</source>
        <translation>Ein Schema legt fest, wie jede Spalte beschaffen sein muss. Es wird aus %1 abgeleitet, und spätere Versionen werden dagegen geprüft.</translation>
    </message>
    <message>
        <source>Infer schema</source>
        <translation>Schema ableiten</translation>
    </message>
    <message>
        <source>%1, inferred from %2, by %3, %4</source>
        <translation>%1, abgeleitet aus %2, von %3, %4</translation>
    </message>
    <message>
        <source>%1 · F2 or a double click edits a cell</source>
        <translation>%1 · F2 oder ein Doppelklick bearbeitet eine Zelle</translation>
    </message>
    <message>
        <source>Infer from…</source>
        <translation>Ableiten aus …</translation>
    </message>
    <message>
        <source>Infers the schema anew from the versions that you choose</source>
        <translation>Leitet das Schema neu aus den Versionen ab, die Sie wählen</translation>
    </message>
</context>
<context>
    <name>assay::SchemaTableModel</name>
    <message>
        <source>at most %1 %</source>
        <translation>höchstens %1 %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Eindeutig</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>any order</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>experimental</source>
        <translation>experimentell</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produktiv</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>at least %1 %</source>
        <translation>mindestens %1 %</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>Inferred from %1 values in %2 rows of %n version(s).</source>
        <translation>
            <numerusform>Abgeleitet aus %1 Werten in %2 Zeilen von %n Version.</numerusform>
            <numerusform>Abgeleitet aus %1 Werten in %2 Zeilen von %n Versionen.</numerusform>
        </translation>
    </message>
    <message>
        <source>If rows to come are drawn alike, with 95 % confidence:</source>
        <translation>Wenn künftige Zeilen ebenso gezogen werden, mit 95 % Sicherheit:</translation>
    </message>
    <message>
        <source>· at most %1 of the values lie outside what is allowed</source>
        <translation>· höchstens %1 der Werte liegen außerhalb des Erlaubten</translation>
    </message>
    <message>
        <source>· at most %1 of the values are of another type</source>
        <translation>· höchstens %1 der Werte haben einen anderen Typ</translation>
    </message>
    <message>
        <source>· at most %1 of the rows have no value</source>
        <translation>· höchstens %1 der Zeilen haben keinen Wert</translation>
    </message>
    <message>
        <source>No two of these values were the same.</source>
        <translation>Keine zwei dieser Werte waren gleich.</translation>
    </message>
    <message>
        <source>The share of values outside what is allowed, at most, with 95 % confidence, if rows to come are drawn as those were from which the schema was inferred</source>
        <translation>Der Anteil der Werte außerhalb des Erlaubten, höchstens, mit 95 % Sicherheit, wenn künftige Zeilen so gezogen werden wie die, aus denen das Schema abgeleitet wurde</translation>
    </message>
    <message>
        <source>Outside, 95 %</source>
        <translation>Außerhalb, 95 %</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innerhalb</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Absent when</source>
        <translation>Fehlt in</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
</context>
<context>
    <name>assay::SearchButton</name>
    <message>
        <source>Go to run, dataset, model, command…</source>
        <translation>Gehe zu Lauf, Datensatz, Modell, Befehl…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>assay::SegmentedChoice</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A choice of several and one of its words: How the column is shown: Over time</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>assay::ShareChart</name>
    <message>
        <source>share of the rows</source>
        <translation>Anteil der Zeilen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1  %2 %</source>
        <translation>%1  %2 %</translation>
    </message>
</context>
<context>
    <name>assay::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>assay::SmallChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>assay::SmallMultiples</name>
    <message>
        <source>%1 by %2</source>
        <extracomment>A metric and what it is drawn over: “Validation RMSE by step”</extracomment>
        <translation>%1 nach %2</translation>
    </message>
</context>
<context>
    <name>assay::SplitRows</name>
    <message>
        <source>Holdout</source>
        <translation>Holdout</translation>
    </message>
    <message>
        <source>Share held out</source>
        <translation>Holdout-Anteil</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>Nach Spalte</translation>
    </message>
    <message>
        <source>Holdout value</source>
        <translation>Holdout-Wert</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Folds follow</source>
        <translation>Teile geordnet nach</translation>
    </message>
    <message>
        <source>Rows at random</source>
        <translation>Zufällige Zeilen</translation>
    </message>
    <message>
        <source>Rows at random, classes in their shares</source>
        <translation>Zufällige Zeilen, Klassen in ihren Anteilen</translation>
    </message>
    <message>
        <source>The last rows by time</source>
        <translation>Die zeitlich letzten Zeilen</translation>
    </message>
    <message>
        <source>Whole groups at random</source>
        <translation>Ganze Gruppen, zufällig</translation>
    </message>
    <message>
        <source>Rows marked by a column</source>
        <translation>Durch eine Spalte markierte Zeilen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>One part of the training rows</source>
        <translation>Ein Teil der Trainingszeilen</translation>
    </message>
    <message>
        <source>Folds at random</source>
        <translation>Zufällige Teile</translation>
    </message>
    <message>
        <source>Folds at random, several times</source>
        <translation>Zufällige Teile, mehrmals</translation>
    </message>
    <message>
        <source>Folds that follow in time</source>
        <translation>Teile, die zeitlich folgen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Usual: the time of the holdout or schema</source>
        <translation>Üblich: die Zeit des Holdouts oder Schemas</translation>
    </message>
</context>
<context>
    <name>assay::StatTile</name>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>A tile for a screen reader: name, value, secondary text.</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>assay::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n failed</source>
        <translation>
            <numerusform>⚠ %n fehlgeschlagen</numerusform>
            <numerusform>⚠ %n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Running work in the status line: its name and what it is doing just now.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>assay::TableSource</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>assay::TagDialog</name>
    <message>
        <source>Take it off</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Tag runs</source>
        <translation>Läufe verschlagworten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>May be empty</source>
        <translation>Darf leer sein</translation>
    </message>
    <message>
        <source>A tag for “%1”, which filters and columns can use.</source>
        <translation>Ein Schlagwort für „%1“, das Filter und Spalten nutzen können.</translation>
    </message>
    <message numerus="yes">
        <source>A tag for %n run(s), which filters and columns can use.</source>
        <translation>
            <numerusform>Ein Schlagwort für %n Lauf, das Filter und Spalten nutzen können.</numerusform>
            <numerusform>Ein Schlagwort für %n Läufe, das Filter und Spalten nutzen können.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>ein Schlagwort</translation>
    </message>
</context>
<context>
    <name>assay::TagsCard</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>No tags yet. Filters and columns can use them.</source>
        <translation>Noch keine Schlagwörter. Filter und Spalten können sie nutzen.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>F2 edits a value, Delete takes a tag off</source>
        <translation>F2 bearbeitet einen Wert, Entf entfernt ein Schlagwort</translation>
    </message>
    <message>
        <source>Change the tag “%1”</source>
        <translation>Schlagwort „%1“ ändern</translation>
    </message>
    <message>
        <source>Take the tag “%1” off</source>
        <translation>Schlagwort „%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>assay::TaskList</name>
    <message>
        <source>Running work</source>
        <translation>Laufende Aufgaben</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>assay::TaskRow</name>
    <message>
        <source>Cancel %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>Ausblenden: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>Erneut versuchen: %1</translation>
    </message>
</context>
<context>
    <name>assay::TimeWindowFields</name>
    <message>
        <source>First stretch from</source>
        <translation>Erster Zeitraum von</translation>
    </message>
    <message>
        <source>First stretch to</source>
        <translation>Erster Zeitraum bis</translation>
    </message>
    <message>
        <source>Second stretch from</source>
        <translation>Zweiter Zeitraum von</translation>
    </message>
    <message>
        <source>Second stretch to</source>
        <translation>Zweiter Zeitraum bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>assay::TitleBar</name>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>Open or create a project</source>
        <translation>Projekt öffnen oder anlegen</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projekt: %1</translation>
    </message>
</context>
<context>
    <name>assay::TrainDialog</name>
    <message>
        <source>Train a model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielspalte</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>Schätzverfahren</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Run name</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>Specification as TOML</source>
        <translation>Spezifikation als TOML</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Save the specification</source>
        <translation>Spezifikation speichern</translation>
    </message>
    <message>
        <source>Training specifications (*.toml)</source>
        <translation>Trainingsspezifikationen (*.toml)</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>%1 wird trainiert</translation>
    </message>
    <message>
        <source>There is no data to train on</source>
        <translation>Es gibt keine Daten zum Trainieren</translation>
    </message>
    <message>
        <source>Import a CSV file, or drop one onto the window.</source>
        <translation>Eine CSV-Datei importieren oder auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Cannot load the data</source>
        <translation>Die Daten können nicht geladen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>An amount (regression)</source>
        <translation>Eine Größe (Regression)</translation>
    </message>
    <message>
        <source>One of two classes (binary)</source>
        <translation>Eine von zwei Klassen (binär)</translation>
    </message>
    <message>
        <source>One of several classes (multiclass)</source>
        <translation>Eine von mehreren Klassen</translation>
    </message>
    <message>
        <source>None: train once</source>
        <translation>Keine: einmal trainieren</translation>
    </message>
    <message>
        <source>Values at random</source>
        <translation>Zufällige Werte</translation>
    </message>
    <message>
        <source>Values near the best (TPE)</source>
        <translation>Werte nahe den besten (TPE)</translation>
    </message>
    <message>
        <source>Many short trials, the best go on (halving)</source>
        <translation>Viele kurze Versuche, die besten gehen weiter (Halbieren)</translation>
    </message>
    <message>
        <source>Several halvings (Hyperband)</source>
        <translation>Mehrere Halbierungen (Hyperband)</translation>
    </message>
    <message>
        <source>Every combination (grid)</source>
        <translation>Jede Kombination (Gitter)</translation>
    </message>
    <message>
        <source>Searching %1</source>
        <translation>%1 wird gesucht</translation>
    </message>
    <message>
        <source>“%1” has no column of numbers or categories to predict.</source>
        <translation>„%1“ hat keine Spalte mit Zahlen oder Kategorien, die vorhergesagt werden kann.</translation>
    </message>
    <message>
        <source>End trials that fall behind</source>
        <translation>Zurückliegende Versuche beenden</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>One goes on of</source>
        <translation>Einer geht weiter von</translation>
    </message>
    <message>
        <source>Early end</source>
        <translation>Vorzeitiges Ende</translation>
    </message>
    <message>
        <source>Holdout and folds</source>
        <translation>Holdout und Teile</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Aufbereitung</translation>
    </message>
    <message>
        <source>Weights and metrics</source>
        <translation>Gewichte und Metriken</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>assay::WatchdogCard</name>
    <message>
        <source>Watchdog</source>
        <translation>Wächter</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Überwachen</translation>
    </message>
    <message>
        <source>Looks at the curves of runs of “%1” while they grow</source>
        <translation>Beobachtet die Kurven der Läufe von „%1“, während sie wachsen</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message>
        <source>Runs of this experiment are not watched.</source>
        <translation>Läufe dieses Experiments werden nicht überwacht.</translation>
    </message>
    <message>
        <source>✓ Nothing was seen.</source>
        <translation>✓ Nichts ist aufgefallen.</translation>
    </message>
    <message>
        <source>✓ Nothing so far: no missing numbers, no divergence, no plateau, no overfitting, no jump of the learning rate, no standstill.</source>
        <translation>✓ Bisher nichts: keine fehlenden Zahlen, keine Divergenz, kein Plateau, keine Überanpassung, kein Sprung der Lernrate, kein Stillstand.</translation>
    </message>
</context>
<context>
    <name>assay::WelcomePage</name>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>The whole life of a model in one place</source>
        <translation>Das ganze Leben eines Modells an einem Ort</translation>
    </message>
    <message>
        <source>What data it saw, how it was trained, whether it is really better, who approved it, how it does on newer data. A project is a folder on this machine.</source>
        <translation>Welche Daten es gesehen hat, wie es trainiert wurde, ob es wirklich besser ist, wer es genehmigt hat, wie es sich auf neueren Daten bewährt. Ein Projekt ist ein Ordner auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Cannot write “%1”</source>
        <translation>„%1“ kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Cannot secure “%1” on disk</source>
        <translation>„%1“ kann nicht dauerhaft auf dem Datenträger gesichert werden</translation>
    </message>
    <message>
        <source>Cannot read “%1”</source>
        <translation>„%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>“%1” does not name a version: after “@” stands a whole number from 1, as in “%2@1”.</source>
        <translation>„%1“ bezeichnet keine Version: Nach „@“ muss eine ganze Zahl ab 1 stehen, wie in „%2@1“.</translation>
    </message>
    <message>
        <source>“%1” has no name before “@”; write it as “bikes@1”.</source>
        <translation>In „%1“ fehlt der Name vor „@“; zum Beispiel „bikes@1“ schreiben.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a %2: %3</source>
        <translation>„%1“ ist als Name für %2 nicht zulässig: %3</translation>
    </message>
    <message>
        <source>it is empty. Give it at least one character.</source>
        <translation>er ist leer. Mindestens ein Zeichen angeben.</translation>
    </message>
    <message>
        <source>it has %1 characters, at most 200 are allowed.</source>
        <translation>er hat %1 Zeichen, erlaubt sind höchstens 200.</translation>
    </message>
    <message>
        <source>it begins or ends with a space. Remove it.</source>
        <translation>er beginnt oder endet mit einem Leerzeichen. Das Leerzeichen entfernen.</translation>
    </message>
    <message>
        <source>“@”, “/” and control characters are not allowed.</source>
        <translation>„@“, „/“ und Steuerzeichen sind nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1 is not a JSON object: %2 at byte %3.</source>
        <translation>%1 ist kein JSON-Objekt: %2 bei Byte %3.</translation>
    </message>
    <message>
        <source>This work stopped because of a defect in Assay. Nothing was changed; show the details to report it.</source>
        <translation>Diese Arbeit wurde wegen eines Fehlers in Assay beendet. Nichts wurde geändert; zum Melden des Fehlers die Einzelheiten zeigen.</translation>
    </message>
    <message>
        <source>The disk that holds the project is full. Free some space and try again.</source>
        <translation>Der Datenträger, auf dem das Projekt liegt, ist voll. Speicherplatz freigeben und erneut versuchen.</translation>
    </message>
    <message>
        <source>The project’s database could not be read or written: %1. Check the disk and try again.</source>
        <translation>Die Datenbank des Projekts konnte nicht gelesen oder geschrieben werden: %1. Den Datenträger prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The project’s database is damaged. Restore the project from a backup.</source>
        <translation>Die Datenbank des Projekts ist beschädigt. Das Projekt aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Another program is holding the project’s database. Close it there and try again.</source>
        <translation>Ein anderes Programm hält die Datenbank des Projekts gesperrt. Sie dort schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The project’s database cannot be written.</source>
        <translation>Die Datenbank des Projekts kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>Die Arbeit wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A value is too large to be kept in the project’s database.</source>
        <translation>Ein Wert ist zu groß für die Datenbank des Projekts.</translation>
    </message>
    <message>
        <source>The project has this already.</source>
        <translation>Das ist im Projekt schon vorhanden.</translation>
    </message>
    <message>
        <source>The project’s database refused a request of Assay. Nothing was changed; show the details to report it.</source>
        <translation>Die Datenbank des Projekts hat eine Anfrage von Assay zurückgewiesen. Nichts wurde geändert; zum Melden des Fehlers die Einzelheiten zeigen.</translation>
    </message>
    <message>
        <source>Cannot write “%1”: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>There is no space in “%1” for the private copy that a read-only project is read from. Free some and try again.</source>
        <translation>In „%1“ fehlt der Platz für die private Kopie, aus der ein schreibgeschütztes Projekt gelesen wird. Speicherplatz freigeben und erneut versuchen.</translation>
    </message>
    <message>
        <source>The project “%1” is damaged: the beginning of its “assay.db” is not that of a database. Restore it from a backup.</source>
        <translation>Das Projekt „%1“ ist beschädigt: Seine „assay.db“ beginnt nicht wie eine Datenbank. Das Projekt aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The folder “%1” holds no project of Assay: its “assay.db” is damaged or belongs to another program. Choose another folder, or restore it from a backup.</source>
        <translation>Der Ordner „%1“ enthält kein Projekt von Assay: Seine „assay.db“ ist beschädigt oder gehört zu einem anderen Programm. Einen anderen Ordner wählen oder die Datei aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Cannot open “%1”</source>
        <translation>„%1“ kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The project “%1” has been locked by process %2 for more than %3 seconds. Wait for that process or end it, then try again.</source>
        <translation>Das Projekt „%1“ ist seit mehr als %3 Sekunden vom Prozess %2 gesperrt. Auf das Ende des Prozesses warten oder ihn beenden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The project “%1” has been locked by another process for more than %2 seconds. Wait for it or end it, then try again.</source>
        <translation>Das Projekt „%1“ ist seit mehr als %2 Sekunden von einem anderen Prozess gesperrt. Auf das Ende des Prozesses warten oder ihn beenden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The project “%1” was written by a newer version of Assay (structure %2; this one knows %3). Install the newer version to open it.</source>
        <translation>Das Projekt „%1“ wurde von einer neueren Version von Assay geschrieben (Struktur %2; diese Version kennt %3). Zum Öffnen die neuere Version installieren.</translation>
    </message>
    <message>
        <source>The stored object “%1” is damaged and was moved to quarantine. Restore it from a backup, or import the file again.</source>
        <translation>Das gespeicherte Objekt „%1“ ist beschädigt und wurde in Quarantäne verschoben. Das Objekt aus einer Sicherung wiederherstellen oder die Datei erneut importieren.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a stored object.</source>
        <translation>„%1“ ist nicht der Name eines gespeicherten Objekts.</translation>
    </message>
    <message>
        <source>The stored object “%1” is missing from the project. Restore it from a backup, or import the file again.</source>
        <translation>Das gespeicherte Objekt „%1“ fehlt im Projekt. Das Objekt aus einer Sicherung wiederherstellen oder die Datei erneut importieren.</translation>
    </message>
    <message>
        <source>There is not enough memory to read the stored object “%1”. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus, um das gespeicherte Objekt „%1“ zu lesen. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>“%1” is not a folder, so nothing can be stored in it. Move it away and try again.</source>
        <translation>„%1“ ist kein Ordner, daher kann darin nichts gespeichert werden. Die Datei verschieben und erneut versuchen.</translation>
    </message>
    <message>
        <source>The project knows no person “%1”. Add that person first, or choose one of the people it lists.</source>
        <translation>Das Projekt kennt keine Person „%1“. Die Person zuerst hinzufügen oder eine der aufgeführten Personen wählen.</translation>
    </message>
    <message>
        <source>person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>The project has a person “%1” already. Choose another name.</source>
        <translation>Im Projekt gibt es schon eine Person „%1“. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Cannot make the private copy that the read-only project “%1” is read from: %2.</source>
        <translation>Die private Kopie, aus der das schreibgeschützte Projekt „%1“ gelesen wird, kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>There is no project in “%1” or in a folder above it. Name the project’s folder, or create a project first.</source>
        <translation>In „%1“ und den Ordnern darüber gibt es kein Projekt. Den Projektordner angeben oder zuerst ein Projekt anlegen.</translation>
    </message>
    <message>
        <source>The folder “%1” is not empty. Choose another folder, or a new name, for the project.</source>
        <translation>Der Ordner „%1“ ist nicht leer. Für das Projekt einen anderen Ordner oder einen neuen Namen wählen.</translation>
    </message>
    <message>
        <source>Another program opened the new project in “%1” before it was finished. Try again.</source>
        <translation>Ein anderes Programm hat das neue Projekt in „%1“ geöffnet, bevor es fertig angelegt war. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The project “%1” is damaged: its database does not agree with itself. Restore it from a backup.</source>
        <translation>Das Projekt „%1“ ist beschädigt: Seine Datenbank ist in sich widersprüchlich. Das Projekt aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>“%1” is a file, so no project can be created there. Choose another name.</source>
        <translation>„%1“ ist eine Datei, daher kann dort kein Projekt angelegt werden. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Check its name, or create a project there.</source>
        <translation>Den Ordner „%1“ gibt es nicht. Den Namen prüfen oder dort ein Projekt anlegen.</translation>
    </message>
    <message>
        <source>“%1” is a file; a project is a folder. Name the folder that holds “assay.db”.</source>
        <translation>„%1“ ist eine Datei, ein Projekt ist aber ein Ordner. Den Ordner angeben, der „assay.db“ enthält.</translation>
    </message>
    <message>
        <source>Cannot open the folder “%1”</source>
        <translation>Der Ordner „%1“ kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The folder “%1” holds no project: it has no “assay.db”. Choose another folder, or create a project in a new one.</source>
        <translation>Der Ordner „%1“ enthält kein Projekt: „assay.db“ fehlt. Einen anderen Ordner wählen oder ein Projekt in einem neuen Ordner anlegen.</translation>
    </message>
    <message>
        <source>The folder “%1” holds no project: its “assay.db” is not a file. Choose another folder.</source>
        <translation>Der Ordner „%1“ enthält kein Projekt: „assay.db“ ist darin keine Datei. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The project “%1” can only be read, since “%2” cannot be written (%3).</source>
        <translation>Das Projekt „%1“ kann nur gelesen werden, da „%2“ nicht geschrieben werden kann (%3).</translation>
    </message>
    <message>
        <source>The disk is full, so this project can only be read for now. Free some space, then open the project again.</source>
        <translation>Der Datenträger ist voll, daher kann dieses Projekt vorerst nur gelesen werden. Speicherplatz freigeben, dann das Projekt erneut öffnen.</translation>
    </message>
    <message>
        <source>The project’s database is damaged, so this project can only be read for now. Restore it from a backup.</source>
        <translation>Die Datenbank des Projekts ist beschädigt, daher kann dieses Projekt vorerst nur gelesen werden. Das Projekt aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Writing to the project’s disk failed, so this project can only be read for now. Check the disk, then open the project again.</source>
        <translation>Das Schreiben auf den Datenträger des Projekts ist fehlgeschlagen, daher kann dieses Projekt vorerst nur gelesen werden. Den Datenträger prüfen, dann das Projekt erneut öffnen.</translation>
    </message>
    <message>
        <source>A change was not made because of a defect in Assay; show the details to report it.</source>
        <translation>Eine Änderung wurde wegen eines Fehlers in Assay nicht vorgenommen; zum Melden des Fehlers die Einzelheiten zeigen.</translation>
    </message>
    <message>
        <source>A change was not made because the database ended it early. Try again.</source>
        <translation>Eine Änderung wurde nicht vorgenommen, weil die Datenbank sie vorzeitig beendet hat. Erneut versuchen.</translation>
    </message>
    <message>
        <source>A change asked for another change and would wait for itself; this is a defect in Assay.</source>
        <translation>Eine Änderung hat eine weitere Änderung verlangt und würde auf sich selbst warten; das ist ein Fehler in Assay.</translation>
    </message>
    <message>
        <source>“%1” holds nothing but %2, so it explains nothing.</source>
        <translation>„%1“ enthält ausschließlich den Wert %2 und erklärt daher nichts.</translation>
    </message>
    <message>
        <source>“%1” holds %2 in %3 of %4 rows, so it explains almost nothing.</source>
        <translation>„%1“ enthält in %3 von %4 Zeilen den Wert %2 und erklärt daher fast nichts.</translation>
    </message>
    <message>
        <source>“%1” holds %2 in %3 of %4 rows. Find out whether this number stands for something else, such as a missing value.</source>
        <translation>„%1“ enthält in %3 von %4 Zeilen den Wert %2. Klären, ob diese Zahl für etwas anderes steht, etwa für einen fehlenden Wert.</translation>
    </message>
    <message>
        <source>“%1” is infinite in %2 of %3 rows.</source>
        <translation>„%1“ ist in %2 von %3 Zeilen unendlich.</translation>
    </message>
    <message>
        <source>“%1” is missing in %2 of %3 rows.</source>
        <translation>„%1“ fehlt in %2 von %3 Zeilen.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>line %1 has 1 field where %2 were expected. Give every line the same number of fields, and quote a field that holds the delimiter.</source>
        <translation>in Zeile %1 steht 1 Feld, erwartet waren %2. In jeder Zeile gleich viele Felder angeben und Felder, die das Trennzeichen enthalten, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>line %1 has %2 fields where 1 was expected. Give every line the same number of fields, and quote a field that holds the delimiter.</source>
        <translation>in Zeile %1 stehen %2 Felder, erwartet war 1. In jeder Zeile gleich viele Felder angeben und Felder, die das Trennzeichen enthalten, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>line %1 has %2 fields where %3 were expected. Give every line the same number of fields, and quote a field that holds the delimiter.</source>
        <translation>in Zeile %1 stehen %2 Felder, erwartet waren %3. In jeder Zeile gleich viele Felder angeben und Felder, die das Trennzeichen enthalten, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>it has more than %1 columns. Keep the columns that you need, or turn rows and columns round.</source>
        <translation>die Datei hat mehr als %1 Spalten. Nur die benötigten Spalten behalten oder Zeilen und Spalten vertauschen.</translation>
    </message>
    <message>
        <source>column %1 has no name in the first line. Give every column a name of its own.</source>
        <translation>in der ersten Zeile hat Spalte %1 keinen Namen. Jeder Spalte einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>the column name “%1” stands twice in the first line. Give every column a name of its own.</source>
        <translation>der Spaltenname „%1“ steht zweimal in der ersten Zeile. Jeder Spalte einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>Reading “%1”</source>
        <translation>„%1“ wird gelesen</translation>
    </message>
    <message>
        <source>Reading “%1” was cancelled.</source>
        <translation>Das Lesen von „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>it has more than %1 rows. Split it into smaller files.</source>
        <translation>die Datei hat mehr als %1 Zeilen. Die Datei in kleinere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>it holds a line of column names but no rows. Choose a file with data.</source>
        <translation>die Datei enthält eine Zeile mit Spaltennamen, aber keine Datenzeilen. Eine Datei mit Daten wählen.</translation>
    </message>
    <message>
        <source>it is empty. Choose a file with a line of column names and rows of data.</source>
        <translation>die Datei ist leer. Eine Datei mit einer Zeile mit Spaltennamen und mit Datenzeilen wählen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the delimiter of a CSV file. Choose a comma, a semicolon, a tab or a bar.</source>
        <translation>„%1“ ist als Trennzeichen einer CSV-Datei nicht möglich. Komma, Semikolon, Tabulator oder senkrechten Strich wählen.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: its table is larger than the memory that is free. Split it into smaller files.</source>
        <translation>„%1“ kann nicht gelesen werden: Die Tabelle ist größer als der freie Arbeitsspeicher. Die Datei in kleinere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: there is no such file. Check its folder and name.</source>
        <translation>„%1“ kann nicht gelesen werden: Die Datei gibt es nicht. Ordner und Namen prüfen.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: you have no right to. Ask its owner to let you read it.</source>
        <translation>„%1“ kann nicht gelesen werden: Die Berechtigung dazu fehlt. Den Besitzer der Datei um Leserechte bitten.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is a folder. Choose a CSV file inside it.</source>
        <translation>„%1“ kann nicht gelesen werden: Es ist ein Ordner. Eine CSV-Datei darin wählen.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is a device or a pipe, not a file. Save its data as a CSV file first.</source>
        <translation>„%1“ kann nicht gelesen werden: Es ist ein Gerät oder eine Pipe, keine Datei. Die Daten zuerst als CSV-Datei speichern.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: it changed while it was read. Import it again when the program that writes it is done.</source>
        <translation>„%1“ kann nicht gelesen werden: Die Datei hat sich während des Lesens geändert. Erneut importieren, sobald das schreibende Programm fertig ist.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is larger than the memory that is free. Split it into smaller files.</source>
        <translation>„%1“ kann nicht gelesen werden: Die Datei ist größer als der freie Arbeitsspeicher. Die Datei in kleinere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>The stored way to read “%1”</source>
        <translation>Die gespeicherte Leseanweisung für „%1“</translation>
    </message>
    <message>
        <source>The stored profile of “%1”</source>
        <translation>Das gespeicherte Profil von „%1“</translation>
    </message>
    <message>
        <source>The dataset “%1” was not kept. Import it again.</source>
        <translation>Der Datensatz „%1“ wurde nicht gespeichert. Die Daten erneut importieren.</translation>
    </message>
    <message>
        <source>The project has no data “%1”. The list of data shows the versions there are.</source>
        <translation>Im Projekt gibt es keine Daten „%1“. Die Liste der Daten zeigt die vorhandenen Versionen.</translation>
    </message>
    <message>
        <source>The project has no data named “%1”. Import it, or choose one from the list of data.</source>
        <translation>Im Projekt gibt es keine Daten mit dem Namen „%1“. Die Daten importieren oder aus der Liste der Daten wählen.</translation>
    </message>
    <message>
        <source>The project has no data version with the number %1.</source>
        <translation>Im Projekt gibt es keine Datenversion mit der Nummer %1.</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>einen Datensatz</translation>
    </message>
    <message>
        <source>A stored data profile knows a column type “%1”, which this version of Assay does not. Import the data again.</source>
        <translation>In einem gespeicherten Datenprofil steht der Spaltentyp „%1“, den diese Version von Assay nicht kennt. Die Daten erneut importieren.</translation>
    </message>
    <message>
        <source>The data has no column “%1” to predict. Choose one of: %2.</source>
        <translation>Die vorherzusagende Spalte „%1“ gibt es in den Daten nicht. Eine dieser Spalten wählen: %2.</translation>
    </message>
    <message>
        <source>Describing “%1”</source>
        <translation>„%1“ wird beschrieben</translation>
    </message>
    <message>
        <source>Describing the data was cancelled.</source>
        <translation>Die Beschreibung der Daten wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Cannot describe the data: there is too little free memory. Close other programs and try again.</source>
        <translation>Die Daten können nicht beschrieben werden: Es ist zu wenig Arbeitsspeicher frei. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>A schema has the word “%1” under “%2”, which this version of Assay does not know. Infer it again.</source>
        <translation>In einem Schema steht unter „%2“ das Wort „%1“, das diese Version von Assay nicht kennt. Das Schema erneut ableiten.</translation>
    </message>
    <message>
        <source>“%1” is missing in %2 of %3 rows, which is %4 %; at most %5 % is allowed.</source>
        <translation>„%1“ fehlt in %2 von %3 Zeilen, das sind %4 %; erlaubt sind höchstens %5 %.</translation>
    </message>
    <message>
        <source>“%1” is not of type %2 in %3 of %4 rows; row %5 holds “%6”.</source>
        <translation>„%1“ ist in %3 von %4 Zeilen nicht vom Typ %2; Zeile %5 enthält „%6“.</translation>
    </message>
    <message>
        <source>“%1” lies outside %2 to %3 in %4 of %5 rows; the furthest value is %6.</source>
        <translation>„%1“ liegt in %4 von %5 Zeilen außerhalb des Bereichs von %2 bis %3; der am weitesten entfernte Wert ist %6.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1” holds words that the schema does not know in %2 of %3 rows, such as %4.</source>
        <translation>„%1“ enthält in %2 von %3 Zeilen Wörter, die das Schema nicht kennt, etwa %4.</translation>
    </message>
    <message>
        <source>“%1” repeats an earlier value in %2 of %3 rows; row %4 holds %5 again.</source>
        <translation>„%1“ wiederholt in %2 von %3 Zeilen einen früheren Wert; Zeile %4 enthält %5 erneut.</translation>
    </message>
    <message>
        <source>The data has no column “%1”.</source>
        <translation>Die Daten haben keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>The schema knows no column “%1”.</source>
        <translation>Das Schema kennt keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>The stored schema “%1”</source>
        <translation>Das gespeicherte Schema „%1“</translation>
    </message>
    <message>
        <source>The project has no schema “%1”. Infer one from data first.</source>
        <translation>Im Projekt gibt es kein Schema „%1“. Zuerst ein Schema aus Daten ableiten.</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>ein Schema</translation>
    </message>
    <message>
        <source>The stored check of “%1”</source>
        <translation>Die gespeicherte Prüfung von „%1“</translation>
    </message>
    <message>
        <source>“%1” and “%2” give the target away: their sum is “%3” in all %4 rows. Exclude both from training.</source>
        <translation>„%1“ und „%2“ verraten das Ziel: Ihre Summe ist in allen %4 Zeilen gleich „%3“. Beide vom Training ausschließen.</translation>
    </message>
    <message>
        <source>“%1” gives the target away: its correlation with “%2” is %3. Exclude it from training.</source>
        <translation>„%1“ verrät das Ziel: Die Korrelation mit „%2“ beträgt %3. Die Spalte vom Training ausschließen.</translation>
    </message>
    <message>
        <source>The log is broken: entry %1 is missing; entry %2 stands in its place.</source>
        <translation>Das Protokoll ist beschädigt: Eintrag %1 fehlt; an seiner Stelle steht Eintrag %2.</translation>
    </message>
    <message>
        <source>The log is broken: entry %1 does not continue the entry before it; one of them was changed, inserted or exchanged.</source>
        <translation>Das Protokoll ist beschädigt: Eintrag %1 schließt nicht an den Eintrag davor an; einer von beiden wurde geändert, eingefügt oder ausgetauscht.</translation>
    </message>
    <message>
        <source>The log is broken: entry %1 was changed after it was written.</source>
        <translation>Das Protokoll ist beschädigt: Eintrag %1 wurde nach dem Schreiben geändert.</translation>
    </message>
    <message>
        <source>The log is intact; it has no entries yet.</source>
        <translation>Das Protokoll ist unversehrt; es hat noch keine Einträge.</translation>
    </message>
    <message>
        <source>The log is intact: every hash and link of its %1 entries was recomputed.</source>
        <translation>Das Protokoll ist unversehrt: Alle Hashes und Verkettungen seiner %1 Einträge wurden nachgerechnet.</translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation>Das Protokoll wird geprüft</translation>
    </message>
    <message>
        <source>Verifying the log was stopped.</source>
        <translation>Die Prüfung des Protokolls wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>Das Training wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The model file is damaged: what was learned does not fit its signature. Restore it from a backup.</source>
        <translation>Die Modelldatei ist beschädigt: Das Gelernte passt nicht zu ihrer Signatur. Die Datei aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Pass %1 of %2</source>
        <translation>Durchgang %1 von %2</translation>
    </message>
    <message>
        <source>The perceptron’s error grew beyond all bounds. Lower “estimator.learning_rate_init”.</source>
        <translation>Der Fehler des Perzeptrons ist über alle Grenzen gewachsen. „estimator.learning_rate_init“ verringern.</translation>
    </message>
    <message>
        <source>The model file is damaged: %1. Restore it from a backup.</source>
        <translation>Die Modelldatei ist beschädigt: %1. Die Datei aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>This is not a model file of Assay: it does not begin like one.</source>
        <translation>Dies ist keine Modelldatei von Assay: Sie beginnt nicht wie eine.</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>The model file was written by a newer Assay (format %1, this one reads up to %2). Update Assay.</source>
        <translation>Die Modelldatei wurde von einer neueren Version von Assay geschrieben (Format %1, diese Version liest Formate bis %2). Assay aktualisieren.</translation>
    </message>
    <message>
        <source>its bytes do not fit their digest</source>
        <translation>ihre Bytes passen nicht zu ihrer Prüfsumme</translation>
    </message>
    <message>
        <source>its parts do not fit its length</source>
        <translation>ihre Teile passen nicht zu ihrer Länge</translation>
    </message>
    <message>
        <source>The model file’s header</source>
        <translation>Der Kopf der Modelldatei</translation>
    </message>
    <message>
        <source>The data has no column “%1”, which the model needs. Its columns are %2.</source>
        <translation>In den Daten fehlt die Spalte „%1“, die das Modell braucht. Die Daten haben die Spalten %2.</translation>
    </message>
    <message>
        <source>The column “%1” is %2 here, but the model learned it as %3.</source>
        <translation>Die Spalte „%1“ hat hier den Typ %2, das Modell hat sie aber mit dem Typ %3 gelernt.</translation>
    </message>
    <message>
        <source>The model file is damaged: its preparation does not make sense.</source>
        <translation>Die Modelldatei ist beschädigt: Ihre Angaben zur Aufbereitung ergeben keinen Sinn.</translation>
    </message>
    <message>
        <source>Solving for coefficients</source>
        <translation>Koeffizienten werden berechnet</translation>
    </message>
    <message>
        <source>Cannot split by “%1”: the data has no such column. Its columns are %2.</source>
        <translation>Nach „%1“ kann nicht aufgeteilt werden: Die Daten haben keine solche Spalte. Die Daten haben die Spalten %2.</translation>
    </message>
    <message>
        <source>Cannot split by time: “%1” holds words, not times or numbers.</source>
        <translation>Nach der Zeit kann nicht aufgeteilt werden: „%1“ enthält Wörter, keine Zeiten oder Zahlen.</translation>
    </message>
    <message>
        <source>Cannot split by time: “%1” is missing in row %2. Fill it or split at random.</source>
        <translation>Nach der Zeit kann nicht aufgeteilt werden: „%1“ fehlt in Zeile %2. Den Wert ergänzen oder zufällig aufteilen.</translation>
    </message>
    <message>
        <source>The split leaves %1 rows to train on and %2 to hold out; both need at least %3. Change “split” or take more data.</source>
        <translation>Die Aufteilung lässt %1 Zeilen zum Trainieren und %2 für den Holdout übrig; nötig sind jeweils mindestens %3. „split“ ändern oder mehr Daten verwenden.</translation>
    </message>
    <message>
        <source>The target “%1” is not a column of %2. Its columns are %3.</source>
        <translation>Die Zielspalte „%1“ gibt es in %2 nicht. Vorhanden sind die Spalten %3.</translation>
    </message>
    <message>
        <source>The target “%1” is missing in every row. Choose another target.</source>
        <translation>Die Zielspalte „%1“ hat in keiner Zeile einen Wert. Eine andere Zielspalte wählen.</translation>
    </message>
    <message>
        <source>The target “%1” is %2 in every row, so there is nothing to learn. Choose another target.</source>
        <translation>Die Zielspalte „%1“ hat in jeder Zeile den Wert %2, daher gibt es nichts zu lernen. Eine andere Zielspalte wählen.</translation>
    </message>
    <message>
        <source>Only %1 rows have the target “%2”; training needs at least %3.</source>
        <translation>Nur %1 Zeilen haben einen Wert in der Zielspalte „%2“; das Training braucht mindestens %3.</translation>
    </message>
    <message>
        <source>Preparing the features</source>
        <translation>Merkmale werden aufbereitet</translation>
    </message>
    <message>
        <source>“%1” is “%2” in the specification; allowed are %3.</source>
        <translation>„%1“ hat in der Spezifikation den Wert „%2“; erlaubt sind %3.</translation>
    </message>
    <message>
        <source>“%1” is %2 in the specification; allowed is %3 to %4.</source>
        <translation>„%1“ hat in der Spezifikation den Wert %2; erlaubt ist %3 bis %4.</translation>
    </message>
    <message>
        <source>The specification has no “%1”; add it.</source>
        <translation>In der Spezifikation fehlt „%1“; die Angabe ergänzen.</translation>
    </message>
    <message>
        <source>number of trees</source>
        <translation>Anzahl der Bäume</translation>
    </message>
    <message>
        <source>share of each tree that is added</source>
        <translation>Anteil, mit dem jeder Baum eingeht</translation>
    </message>
    <message>
        <source>levels of a tree</source>
        <translation>Ebenen eines Baums</translation>
    </message>
    <message>
        <source>least weight of rows in a leaf</source>
        <translation>Mindestgewicht der Zeilen in einem Blatt</translation>
    </message>
    <message>
        <source>share of rows for each tree</source>
        <translation>Anteil der Zeilen für jeden Baum</translation>
    </message>
    <message>
        <source>share of features for each tree</source>
        <translation>Anteil der Merkmale für jeden Baum</translation>
    </message>
    <message>
        <source>L2 penalty on leaf values</source>
        <translation>L2-Strafe auf Blattwerte</translation>
    </message>
    <message>
        <source>rounds without gain before it stops, 0 for never</source>
        <translation>Runden ohne Verbesserung bis zum Abbruch, 0 für nie</translation>
    </message>
    <message>
        <source>units of each layer</source>
        <translation>Einheiten jeder Schicht</translation>
    </message>
    <message>
        <source>step size of Adam</source>
        <translation>Schrittweite von Adam</translation>
    </message>
    <message>
        <source>L2 penalty on weights</source>
        <translation>L2-Strafe auf Gewichte</translation>
    </message>
    <message>
        <source>rows for each step</source>
        <translation>Zeilen für jeden Schritt</translation>
    </message>
    <message>
        <source>passes over the rows</source>
        <translation>Durchgänge durch die Zeilen</translation>
    </message>
    <message>
        <source>passes without gain before it stops</source>
        <translation>Durchgänge ohne Verbesserung bis zum Abbruch</translation>
    </message>
    <message>
        <source>“%1” has %2 layers in the specification; allowed is 1 to 10.</source>
        <translation>„%1“ hat in der Spezifikation %2 Schichten; erlaubt sind 1 bis 10.</translation>
    </message>
    <message>
        <source>“estimator.%1” is not known for the estimator “%2”; allowed are %3.</source>
        <translation>„estimator.%1“ gibt es für das Schätzverfahren „%2“ nicht; erlaubt sind %3.</translation>
    </message>
    <message>
        <source>no parameters</source>
        <translation>keine Parameter</translation>
    </message>
    <message>
        <source>“estimator.%1” has the wrong type in the specification; allowed is %2.</source>
        <translation>„estimator.%1“ hat in der Spezifikation den falschen Typ; erlaubt ist %2.</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>eine Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>L2 penalty on coefficients</source>
        <translation>L2-Strafe auf Koeffizienten</translation>
    </message>
    <message>
        <source>“exclude” names the target “%1”; take it out of the list.</source>
        <translation>„exclude“ enthält die Zielspalte „%1“; sie aus der Liste entfernen.</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a table, [%1]</source>
        <translation>eine Tabelle, [%1]</translation>
    </message>
    <message>
        <source>“%1” is not known in a specification; allowed are %2.</source>
        <translation>„%1“ gibt es in einer Spezifikation nicht; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>“%1” has the wrong type in the specification; allowed is %2.</source>
        <translation>„%1“ hat in der Spezifikation den falschen Typ; erlaubt ist %2.</translation>
    </message>
    <message>
        <source>The specification is not valid TOML: line %1, column %2. Mend it there.</source>
        <translation>Die Spezifikation ist kein gültiges TOML: Zeile %1, Spalte %2. Den Fehler dort beheben.</translation>
    </message>
    <message>
        <source>“--set %1” has no “=”; write it as “--set estimator.max_depth=4”.</source>
        <translation>In „--set %1“ fehlt „=“; zum Beispiel „--set estimator.max_depth=4“ schreiben.</translation>
    </message>
    <message>
        <source>“--set %1” goes into “%2”, which is not a table.</source>
        <translation>„--set %1“ setzt einen Wert in „%2“, das keine Tabelle ist.</translation>
    </message>
    <message>
        <source>XGBoost could not go on; show the details.</source>
        <translation>XGBoost konnte nicht weiterarbeiten; die Einzelheiten zeigen.</translation>
    </message>
    <message>
        <source>Round %1 of %2</source>
        <translation>Runde %1 von %2</translation>
    </message>
    <message>
        <source>The stored result of an evaluation</source>
        <translation>Das gespeicherte Ergebnis einer Auswertung</translation>
    </message>
    <message>
        <source>The stored result of an evaluation has no numbers for “%1”.</source>
        <translation>Das gespeicherte Ergebnis einer Auswertung enthält keine Zahlen für „%1“.</translation>
    </message>
    <message>
        <source>The object %1 does not hold predictions.</source>
        <translation>Das Objekt %1 enthält keine Vorhersagen.</translation>
    </message>
    <message>
        <source>A stored piece of a metric curve is damaged and cannot be read. Restore the project from a backup.</source>
        <translation>Ein gespeicherter Abschnitt einer Metrikkurve ist beschädigt und kann nicht gelesen werden. Das Projekt aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>the closing %1 of the quote that opens at character %2</source>
        <translation>das schließende %1 zum Anführungszeichen, das bei Zeichen %2 öffnet</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>The filter cannot be read at character %1: expected %2, found %3.</source>
        <translation>Der Filter kann bei Zeichen %1 nicht gelesen werden: Erwartet wird %2, gefunden wurde %3.</translation>
    </message>
    <message>
        <source>The order cannot be read at character %1: expected %2, found %3.</source>
        <translation>Die Sortierung kann bei Zeichen %1 nicht gelesen werden: Erwartet wird %2, gefunden wurde %3.</translation>
    </message>
    <message>
        <source>one of =, !=, &lt;, &lt;=, &gt; and &gt;=</source>
        <translation>einer der Operatoren =, !=, &lt;, &lt;=, &gt; und &gt;=</translation>
    </message>
    <message>
        <source>“in”</source>
        <translation>„in“</translation>
    </message>
    <message>
        <source>one of =, !=, &lt;, &lt;=, &gt;, &gt;=, like, ilike, in and not in</source>
        <translation>einer der Operatoren =, !=, &lt;, &lt;=, &gt;, &gt;=, like, ilike, in und not in</translation>
    </message>
    <message>
        <source>“=” or “!=” before text in quotes</source>
        <translation>„=“ oder „!=“ vor Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a number without quotes</source>
        <translation>eine Zahl ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>text in quotes or a number</source>
        <translation>Text in Anführungszeichen oder eine Zahl</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a pattern in quotes, such as &apos;xgb%&apos;</source>
        <translation>ein Muster in Anführungszeichen wie &apos;xgb%&apos;</translation>
    </message>
    <message>
        <source>a list such as (&apos;a&apos;, &apos;b&apos;)</source>
        <translation>eine Liste wie (&apos;a&apos;, &apos;b&apos;)</translation>
    </message>
    <message>
        <source>“,” or “)”</source>
        <translation>„,“ oder „)“</translation>
    </message>
    <message>
        <source>“null”</source>
        <translation>„null“</translation>
    </message>
    <message>
        <source>“and” or the end</source>
        <translation>„and“ oder das Ende</translation>
    </message>
    <message>
        <source>a key such as metrics.rmse, params.max_depth or status</source>
        <translation>ein Schlüssel wie metrics.rmse, params.max_depth oder status</translation>
    </message>
    <message>
        <source>one of metrics., params., tags., attributes. or dataset.</source>
        <translation>eines der Präfixe metrics., params., tags., attributes. oder dataset.</translation>
    </message>
    <message>
        <source>dataset.name, dataset.digest or dataset.context</source>
        <translation>dataset.name, dataset.digest oder dataset.context</translation>
    </message>
    <message>
        <source>The environment of run %1</source>
        <translation>Die Umgebung des Laufs %1</translation>
    </message>
    <message>
        <source>The run %1 has the status “%2”, which this version of Assay does not know.</source>
        <translation>Der Lauf %1 hat den Status „%2“, den diese Version von Assay nicht kennt.</translation>
    </message>
    <message>
        <source>There is no run with the id “%1”.</source>
        <translation>Es gibt keinen Lauf mit der Kennung „%1“.</translation>
    </message>
    <message>
        <source>There is no run “%1”. Name it by its id, by at least the first four digits of its id, or by its name.</source>
        <translation>Es gibt keinen Lauf „%1“. Den Lauf mit seiner Kennung, mit mindestens deren ersten vier Stellen oder mit seinem Namen angeben.</translation>
    </message>
    <message>
        <source>experiment</source>
        <translation>ein Experiment</translation>
    </message>
    <message>
        <source>There is no experiment “%1”.</source>
        <translation>Es gibt kein Experiment „%1“.</translation>
    </message>
    <message>
        <source>run</source>
        <translation>einen Lauf</translation>
    </message>
    <message>
        <source>The run “%1” has ended already (%2) and cannot end again.</source>
        <translation>Der Lauf „%1“ ist schon beendet (%2) und kann nicht noch einmal beendet werden.</translation>
    </message>
    <message>
        <source>The process that recorded this run is gone; what it had recorded until then is kept.</source>
        <translation>Der Prozess, der diesen Lauf aufgezeichnet hat, ist nicht mehr da; was er bis dahin aufgezeichnet hat, bleibt erhalten.</translation>
    </message>
    <message>
        <source>“%1” means more than one run, such as %2 and %3. Give more digits of the id.</source>
        <translation>„%1“ bezeichnet mehr als einen Lauf, etwa %2 und %3. Mehr Stellen der Kennung angeben.</translation>
    </message>
    <message>
        <source>There is no model “%1”.</source>
        <translation>Es gibt kein Modell „%1“.</translation>
    </message>
    <message>
        <source>The model “%1” has no version %2; its newest is %3.</source>
        <translation>Das Modell „%1“ hat keine Version %2; seine neueste Version ist %3.</translation>
    </message>
    <message>
        <source>There is no request with the number %1.</source>
        <translation>Es gibt keinen Antrag mit der Nummer %1.</translation>
    </message>
    <message>
        <source>The request for “%1” is no longer open.</source>
        <translation>Der Antrag für „%1“ ist nicht mehr offen.</translation>
    </message>
    <message>
        <source>Keeping “%1”</source>
        <translation>„%1“ wird gespeichert</translation>
    </message>
    <message>
        <source>Importing “%1” was cancelled.</source>
        <translation>Der Import von „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>„%1“ wurde importiert</translation>
    </message>
    <message>
        <source>“%1” is not a role; use “data scientist” or “team lead”.</source>
        <translation>„%1“ ist keine Rolle; „data scientist“ oder „team lead“ verwenden.</translation>
    </message>
    <message>
        <source>The project “%1” has no people yet; add the first one.</source>
        <translation>Im Projekt „%1“ gibt es noch keine Personen; die erste hinzufügen.</translation>
    </message>
    <message>
        <source>“%1” cannot be approved: its model file is missing or damaged.</source>
        <translation>„%1“ kann nicht genehmigt werden: Die Modelldatei fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>The request for “%1” was approved by %2 already.</source>
        <translation>Der Antrag für „%1“ wurde schon von %2 genehmigt.</translation>
    </message>
    <message>
        <source>The request for “%1” was rejected by %2 already.</source>
        <translation>Der Antrag für „%1“ wurde schon von %2 abgelehnt.</translation>
    </message>
    <message>
        <source>The request for “%1” was returned by %2 already; ask anew.</source>
        <translation>Der Antrag für „%1“ wurde schon von %2 zurückgegeben; einen neuen Antrag stellen.</translation>
    </message>
    <message>
        <source>The request for “%1” was withdrawn by %2 already; ask anew.</source>
        <translation>Der Antrag für „%1“ wurde schon von %2 zurückgezogen; einen neuen Antrag stellen.</translation>
    </message>
    <message>
        <source>%1 asked for this and may not approve it; another team lead must decide.</source>
        <translation>%1 hat den Antrag gestellt und darf ihn nicht genehmigen; eine andere Teamleitung muss entscheiden.</translation>
    </message>
    <message>
        <source>%1 asked for this and may not reject it; withdraw it, or let another team lead decide.</source>
        <translation>%1 hat den Antrag gestellt und darf ihn nicht ablehnen; den Antrag zurückziehen oder eine andere Teamleitung entscheiden lassen.</translation>
    </message>
    <message>
        <source>%1 asked for this and may not return it; withdraw it, or let another team lead decide.</source>
        <translation>%1 hat den Antrag gestellt und darf ihn nicht zurückgeben; den Antrag zurückziehen oder eine andere Teamleitung entscheiden lassen.</translation>
    </message>
    <message>
        <source>The run “%1” (%2) has no model to register; only finished runs have one.</source>
        <translation>Der Lauf „%1“ (%2) hat kein Modell zum Registrieren; nur fertige Läufe haben eines.</translation>
    </message>
    <message>
        <source>The run “%1” is registered as “%2” already.</source>
        <translation>Der Lauf „%1“ ist schon als „%2“ registriert.</translation>
    </message>
    <message>
        <source>“%1” is in production already.</source>
        <translation>„%1“ ist schon in Produktion.</translation>
    </message>
    <message>
        <source>%1 has asked for “%2” already; that request is still open.</source>
        <translation>%1 hat für „%2“ schon einen Antrag gestellt; er ist noch offen.</translation>
    </message>
    <message>
        <source>Only %1, who asked for “%2”, may withdraw the request.</source>
        <translation>Den Antrag für „%2“ darf nur zurückziehen, wer ihn gestellt hat: %1.</translation>
    </message>
    <message>
        <source>%1 is not a team lead and may not decide about “%2”; a team lead other than %3 must.</source>
        <translation>%1 gehört nicht zur Teamleitung und darf nicht über „%2“ entscheiden; das muss eine andere Teamleitung als %3 tun.</translation>
    </message>
    <message>
        <source>Give a reason for the decision about “%1”; the log keeps it.</source>
        <translation>Die Entscheidung über „%1“ begründen; das Protokoll bewahrt die Begründung auf.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>same holdout rows</source>
        <translation>dieselben Holdout-Zeilen</translation>
    </message>
    <message>
        <source>upper bound &lt; 0</source>
        <translation>obere Grenze &lt; 0</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message numerus="yes">
        <source>RMSE on the holdout, %n row(s)</source>
        <translation>
            <numerusform>RMSE auf dem Holdout, %n Zeile</numerusform>
            <numerusform>RMSE auf dem Holdout, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>R² %1</source>
        <translation>R² %1</translation>
    </message>
    <message>
        <source>useful</source>
        <translation>brauchbar</translation>
    </message>
    <message>
        <source>useless</source>
        <translation>unbrauchbar</translation>
    </message>
    <message>
        <source>Training data satisfies %1</source>
        <translation>Trainingsdaten erfüllen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n anomaly(ies)</source>
        <translation>
            <numerusform>%n Auffälligkeit</numerusform>
            <numerusform>%n Auffälligkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>%1 × the holdout&apos;s</source>
        <translation>%1 × Holdout</translation>
    </message>
    <message>
        <source>grown</source>
        <translation>gestiegen</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>Against “%1”, paired</source>
        <translation>Gegen „%1“, gepaart</translation>
    </message>
    <message>
        <source>Against %1 in production, paired</source>
        <translation>Gegen %1 in Produktion, gepaart</translation>
    </message>
    <message>
        <source>The run “%1” (%2) has no holdout predictions to compare; only finished runs have them.</source>
        <translation>Der Lauf „%1“ (%2) hat keine Holdout-Vorhersagen zum Vergleichen; nur fertige Läufe haben welche.</translation>
    </message>
    <message>
        <source>“%1” was tested on %2 and “%3” on %4. Compare runs that were tested on the same data.</source>
        <translation>„%1“ wurde auf %2 getestet und „%3“ auf %4. Läufe vergleichen, die auf denselben Daten getestet wurden.</translation>
    </message>
    <message>
        <source>“%1” and “%2” were tested on different rows of %3. Compare runs with the same target, split and seed.</source>
        <translation>„%1“ und „%2“ wurden auf verschiedenen Zeilen von %3 getestet. Läufe mit gleicher Zielspalte, gleicher Aufteilung und gleichem Startwert vergleichen.</translation>
    </message>
    <message>
        <source>A comparison needs at least two runs; the first is the baseline.</source>
        <translation>Ein Vergleich braucht mindestens zwei Läufe; der erste ist die Vergleichsbasis.</translation>
    </message>
    <message>
        <source>The run %1 is named twice; name each once.</source>
        <translation>Der Lauf %1 ist zweimal angegeben; jeden Lauf nur einmal angeben.</translation>
    </message>
    <message>
        <source>paired bootstrap, 10,000 resamples</source>
        <translation>gepaarter Bootstrap, 10.000 Ziehungen</translation>
    </message>
    <message>
        <source>Comparing “%1”</source>
        <translation>„%1“ wird verglichen</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The model predicts “%1”, but %2 has no such column of numbers to compare with.</source>
        <translation>Das Modell sagt „%1“ vorher, aber %2 hat keine solche Zahlenspalte zum Vergleichen.</translation>
    </message>
    <message>
        <source>The run “%1” has no model; only finished runs can be evaluated.</source>
        <translation>Der Lauf „%1“ hat kein Modell; nur fertige Läufe können ausgewertet werden.</translation>
    </message>
    <message>
        <source>The demo was stopped.</source>
        <translation>Die Demo wurde abgebrochen.</translation>
    </message>
    <message>
        <source>mean of the training data</source>
        <translation>Mittelwert der Trainingsdaten</translation>
    </message>
    <message>
        <source>ridge</source>
        <translation>Ridge</translation>
    </message>
    <message>
        <source>xgboost depth 6</source>
        <translation>XGBoost Tiefe 6</translation>
    </message>
    <message>
        <source>small neural network</source>
        <translation>kleines neuronales Netz</translation>
    </message>
    <message>
        <source>Training “%1” and “%2”</source>
        <translation>„%1“ und „%2“ werden trainiert</translation>
    </message>
    <message>
        <source>Comparing the four runs</source>
        <translation>Die vier Läufe werden verglichen</translation>
    </message>
    <message>
        <source>Registering “%1” as demand@1</source>
        <translation>„%1“ wird als demand@1 registriert</translation>
    </message>
    <message>
        <source>Hourly bike rentals in Washington, trained on 2011.</source>
        <translation>Stündliche Fahrradausleihen in Washington, trainiert mit den Daten von 2011.</translation>
    </message>
    <message>
        <source>%1 decides</source>
        <translation>%1 entscheidet</translation>
    </message>
    <message>
        <source>Clearly better than the baselines on days it had not seen. Check it again as soon as data of 2012 arrive.</source>
        <translation>Deutlich besser als die Vergleichsbasis an Tagen, die das Modell nicht gesehen hatte. Erneut prüfen, sobald Daten von 2012 vorliegen.</translation>
    </message>
    <message>
        <source>Importing the rentals of 2011</source>
        <translation>Die Ausleihen von 2011 werden importiert</translation>
    </message>
    <message>
        <source>Hourly rentals of 2011.</source>
        <translation>Stündliche Ausleihen von 2011.</translation>
    </message>
    <message>
        <source>Inferring a schema</source>
        <translation>Ein Schema wird abgeleitet</translation>
    </message>
    <message>
        <source>Importing the rentals of 2012</source>
        <translation>Die Ausleihen von 2012 werden importiert</translation>
    </message>
    <message>
        <source>Hourly rentals of 2012.</source>
        <translation>Stündliche Ausleihen von 2012.</translation>
    </message>
    <message>
        <source>Checking 2012 against the schema of 2011</source>
        <translation>Die Daten von 2012 werden gegen das Schema von 2011 geprüft</translation>
    </message>
    <message>
        <source>Evaluating demand@1 on 2012</source>
        <translation>demand@1 wird auf den Daten von 2012 ausgewertet</translation>
    </message>
    <message>
        <source>Creating the project</source>
        <translation>Das Projekt wird angelegt</translation>
    </message>
    <message>
        <source>The demo is ready</source>
        <translation>Die Demo ist bereit</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Bytes of %1</source>
        <translation>Bytes von %1</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>Holdout predictions</source>
        <translation>Holdout-Vorhersagen</translation>
    </message>
    <message>
        <source>Predictions on %1</source>
        <translation>Vorhersagen auf %1</translation>
    </message>
    <message>
        <source>Audit entry %1</source>
        <translation>Protokolleintrag %1</translation>
    </message>
    <message>
        <source>Audit head</source>
        <translation>Kopf-Hash des Prüfprotokolls</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Training specification</source>
        <translation>Trainingsspezifikation</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <source>Digests in full</source>
        <translation>Vollständige Prüfsummen</translation>
    </message>
    <message>
        <source>Request %1: %2 to %3, %4</source>
        <translation>Antrag %1: %2 für die Stufe %3, %4</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Beantragt von</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Beantragt am</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden am</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>keine angegeben</translation>
    </message>
    <message>
        <source>Why it was asked</source>
        <translation>Begründung des Antrags</translation>
    </message>
    <message>
        <source>Why it was decided so</source>
        <translation>Begründung der Entscheidung</translation>
    </message>
    <message>
        <source>imported the data</source>
        <translation>Daten importiert</translation>
    </message>
    <message>
        <source>inferred the schema</source>
        <translation>Schema abgeleitet</translation>
    </message>
    <message>
        <source>checked the data</source>
        <translation>Daten geprüft</translation>
    </message>
    <message>
        <source>trained the run</source>
        <translation>Lauf trainiert</translation>
    </message>
    <message>
        <source>registered the model</source>
        <translation>Modell registriert</translation>
    </message>
    <message>
        <source>asked for production</source>
        <translation>Produktion beantragt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>returned the request</source>
        <translation>Antrag zurückgegeben</translation>
    </message>
    <message>
        <source>withdrew the request</source>
        <translation>Antrag zurückgezogen</translation>
    </message>
    <message>
        <source>archived the model</source>
        <translation>Modell archiviert</translation>
    </message>
    <message>
        <source>evaluated the model</source>
        <translation>Modell ausgewertet</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>Schema %1</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Nobody has asked to bring this version to production.</source>
        <translation>Für diese Version hat niemand Produktion beantragt.</translation>
    </message>
    <message>
        <source>Evidence only: approvals are recorded, not signed.</source>
        <translation>Nur Nachweis: Genehmigungen werden aufgezeichnet, nicht signiert.</translation>
    </message>
    <message>
        <source>Audit references</source>
        <translation>Verweise auf das Prüfprotokoll</translation>
    </message>
    <message>
        <source>Each entry holds the hash of the one before it, so that the head hash stands for the whole log at the time of this report.</source>
        <translation>Jeder Eintrag enthält den Hash des vorhergehenden, sodass der Kopf-Hash für das ganze Protokoll zum Zeitpunkt dieses Berichts steht.</translation>
    </message>
    <message>
        <source>Entries in the log</source>
        <translation>Einträge im Protokoll</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>Head hash</source>
        <translation>Kopf-Hash</translation>
    </message>
    <message>
        <source>Entries about this version, its run and its data</source>
        <translation>Einträge zu dieser Version, ihrem Lauf und ihren Daten</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>worse than this model</source>
        <translation>schlechter als dieses Modell</translation>
    </message>
    <message>
        <source>better than this model</source>
        <translation>besser als dieses Modell</translation>
    </message>
    <message>
        <source>no difference beyond chance</source>
        <translation>kein überzufälliger Unterschied</translation>
    </message>
    <message>
        <source>Point and 95 % interval. Right of the dashed line the other run is worse, left of it better.</source>
        <translation>Punkt und 95-%-Intervall. Rechts der gestrichelten Linie ist der andere Lauf schlechter, links davon besser.</translation>
    </message>
    <message>
        <source>Difference, in the unit of “%1”</source>
        <translation>Differenz, in der Einheit von „%1“</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>p, corrected</source>
        <translation>p, korrigiert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1, holdout</source>
        <translation>%1, Holdout</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Times holdout</source>
        <translation>× Holdout</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Ausgewertet am</translation>
    </message>
    <message>
        <source>How %1 breaks the schema %2</source>
        <translation>Wie %1 das Schema %2 verletzt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>The first %1 of %2 anomalies; the dataset&apos;s page shows all.</source>
        <translation>Die ersten %1 von %2 Auffälligkeiten; die Seite des Datensatzes zeigt alle.</translation>
    </message>
    <message>
        <source>Comparison with the other runs</source>
        <translation>Vergleich mit den anderen Läufen</translation>
    </message>
    <message>
        <source>No other finished run of the experiment “%1” was tested on the same rows, so there is nothing to compare with.</source>
        <translation>Kein anderer fertiger Lauf des Experiments „%1“ wurde auf denselben Zeilen getestet, daher gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Runs of “%1” tested on the same %2 rows (%3). Each p is corrected by Holm&apos;s method for the number of runs compared, %4.</source>
        <translation>Läufe von „%1“, die auf denselben %2 Zeilen getestet wurden (%3). Jedes p ist nach Holm für die Anzahl der verglichenen Läufe, %4, korrigiert.</translation>
    </message>
    <message>
        <source>These are the best %1 of %2 comparable runs.</source>
        <translation>Dies sind die besten %1 von %2 vergleichbaren Läufen.</translation>
    </message>
    <message>
        <source>Later evaluations</source>
        <translation>Spätere Auswertungen</translation>
    </message>
    <message>
        <source>The model has not been evaluated on other data yet.</source>
        <translation>Das Modell wurde noch nicht auf anderen Daten ausgewertet.</translation>
    </message>
    <message>
        <source>%1 was not checked against a schema.</source>
        <translation>%1 wurde nicht gegen ein Schema geprüft.</translation>
    </message>
    <message>
        <source>%1 satisfies the schema %2.</source>
        <translation>%1 erfüllt das Schema %2.</translation>
    </message>
    <message>
        <source>not checked against a schema</source>
        <translation>nicht gegen ein Schema geprüft</translation>
    </message>
    <message>
        <source>satisfied the schema %1 on %2</source>
        <translation>Schema %1 erfüllt, geprüft am %2</translation>
    </message>
    <message>
        <source>broke the schema %1 in places: %2, found on %3</source>
        <translation>Schema %1 verletzt, Anzahl der Stellen: %2, festgestellt am %3</translation>
    </message>
    <message>
        <source>%1, inferred from %2</source>
        <translation>%1, abgeleitet aus %2</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert am</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>Importiert von</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>How “%1” is spread</source>
        <translation>Verteilung von „%1“</translation>
    </message>
    <message>
        <source>Correlation with “%1”</source>
        <translation>Korrelation mit „%1“</translation>
    </message>
    <message>
        <source>Pearson&apos;s correlation</source>
        <translation>Korrelation nach Pearson</translation>
    </message>
    <message>
        <source>The target “%1”</source>
        <translation>Die Zielspalte „%1“</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>What the profile warns of</source>
        <translation>Wovor das Profil warnt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>The first %1 of %2 warnings; the dataset&apos;s page shows all.</source>
        <translation>Die ersten %1 von %2 Warnungen; die Seite des Datensatzes zeigt alle.</translation>
    </message>
    <message>
        <source>The run does not say which data it was trained on.</source>
        <translation>Der Lauf gibt nicht an, mit welchen Daten er trainiert wurde.</translation>
    </message>
    <message>
        <source>The report was stopped.</source>
        <translation>Der Bericht wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 (team lead)</source>
        <translation>%1 (Teamleitung)</translation>
    </message>
    <message>
        <source>%1 (data scientist)</source>
        <translation>%1 (Data Science)</translation>
    </message>
    <message>
        <source>Reading the records of %1</source>
        <translation>Die Aufzeichnungen zu %1 werden gelesen</translation>
    </message>
    <message>
        <source>Reading the model and its predictions</source>
        <translation>Das Modell und seine Vorhersagen werden gelesen</translation>
    </message>
    <message>
        <source>Comparing with the other runs</source>
        <translation>Das Modell wird mit den anderen Läufen verglichen</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Model report</source>
        <translation>Modellbericht</translation>
    </message>
    <message>
        <source>Project %1 · %2 · audit head %3</source>
        <translation>Projekt %1 · %2 · Kopf-Hash %3</translation>
    </message>
    <message>
        <source>The report is ready</source>
        <translation>Der Bericht ist fertig</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 (95 % interval %2 to %3)</source>
        <translation>%1 (95-%-Intervall %2 bis %3)</translation>
    </message>
    <message>
        <source>Root mean squared error: typical size of an error; large errors weigh more</source>
        <translation>Wurzel aus dem mittleren quadratischen Fehler: typische Größe eines Fehlers; große Fehler wiegen schwerer</translation>
    </message>
    <message>
        <source>Mean absolute error: average size of an error</source>
        <translation>Mittlerer absoluter Fehler: durchschnittliche Größe eines Fehlers</translation>
    </message>
    <message>
        <source>Share of the target&apos;s spread that the model explains; 1 is perfect</source>
        <translation>Anteil der Streuung des Ziels, den das Modell erklärt; 1 ist perfekt</translation>
    </message>
    <message>
        <source>Mean of the training data</source>
        <translation>Mittelwert der Trainingsdaten</translation>
    </message>
    <message>
        <source>Ridge regression</source>
        <translation>Ridge-Regression</translation>
    </message>
    <message>
        <source>Gradient-boosted trees (XGBoost)</source>
        <translation>Gradient-Boosting-Bäume (XGBoost)</translation>
    </message>
    <message>
        <source>Neural network (multilayer perceptron)</source>
        <translation>Neuronales Netz (mehrschichtiges Perzeptron)</translation>
    </message>
    <message>
        <source>All %1 rows are drawn.</source>
        <translation>Alle %1 Zeilen sind eingezeichnet.</translation>
    </message>
    <message>
        <source>%1 of %2 rows are drawn, chosen at random.</source>
        <translation>%1 von %2 Zeilen sind eingezeichnet, zufällig ausgewählt.</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Predicted against actual</source>
        <translation>Vorhergesagte und tatsächliche Werte</translation>
    </message>
    <message>
        <source>On the dashed line a prediction is exact. %1</source>
        <translation>Auf der gestrichelten Linie ist die Vorhersage exakt. %1</translation>
    </message>
    <message>
        <source>Actual “%1”</source>
        <translation>„%1“, tatsächlich</translation>
    </message>
    <message>
        <source>Predicted “%1”</source>
        <translation>„%1“, vorhergesagt</translation>
    </message>
    <message>
        <source>Residuals against prediction</source>
        <translation>Residuen nach Vorhersage</translation>
    </message>
    <message>
        <source>Above the dashed line the model predicted too little, below it too much.</source>
        <translation>Oberhalb der gestrichelten Linie hat das Modell zu wenig vorhergesagt, unterhalb zu viel.</translation>
    </message>
    <message>
        <source>Actual minus predicted</source>
        <translation>Tatsächlich minus vorhergesagt</translation>
    </message>
    <message>
        <source>How residuals are spread</source>
        <translation>Verteilung der Residuen</translation>
    </message>
    <message>
        <source>RMSE by “%1”</source>
        <translation>RMSE nach „%1“</translation>
    </message>
    <message>
        <source>Of the inputs with few values, “%1” weighs most.</source>
        <translation>Von den Eingaben mit wenigen Werten hat „%1“ das größte Gewicht.</translation>
    </message>
    <message>
        <source>RMSE on the holdout</source>
        <translation>RMSE auf dem Holdout</translation>
    </message>
    <message>
        <source>Beyond chance the model predicts neither too much nor too little on average.</source>
        <translation>Im Mittel sagt das Modell weder überzufällig zu viel noch überzufällig zu wenig vorher.</translation>
    </message>
    <message>
        <source>On average the model predicts %1 too little.</source>
        <translation>Im Mittel sagt das Modell %1 zu wenig vorher.</translation>
    </message>
    <message>
        <source>On average the model predicts %1 too much.</source>
        <translation>Im Mittel sagt das Modell %1 zu viel vorher.</translation>
    </message>
    <message>
        <source>Half of the residuals (actual minus predicted) lie between %1 and %2, nine tenths between %3 and %4.</source>
        <translation>Die Hälfte der Residuen (tatsächlich minus vorhergesagt) liegt zwischen %1 und %2, neun Zehntel liegen zwischen %3 und %4.</translation>
    </message>
    <message>
        <source>The largest error is in row %1: actual %2, predicted %3.</source>
        <translation>Der größte Fehler tritt in Zeile %1 auf: tatsächlich %2, vorhergesagt %3.</translation>
    </message>
    <message>
        <source>Share of the gain of all splits of the trees. It says what the model uses, not what causes the target.</source>
        <translation>Anteil am Gewinn aller Verzweigungen der Bäume. Das zeigt, was das Modell nutzt, nicht, was das Ziel verursacht.</translation>
    </message>
    <message>
        <source>Share of the sum of absolute coefficients on scaled features. It says what the model uses, not what causes the target.</source>
        <translation>Anteil an der Summe der absoluten Koeffizienten bei skalierten Merkmalen. Das zeigt, was das Modell nutzt, nicht, was das Ziel verursacht.</translation>
    </message>
    <message>
        <source>Results on the holdout</source>
        <translation>Ergebnisse auf dem Holdout</translation>
    </message>
    <message>
        <source>No rows were held out, so there are no results.</source>
        <translation>Es wurden keine Zeilen zurückgehalten, daher gibt es keine Ergebnisse.</translation>
    </message>
    <message>
        <source>Weights of inputs</source>
        <translation>Gewichte der Eingaben</translation>
    </message>
    <message>
        <source>No input changes what this model predicts.</source>
        <translation>Keine Eingabe ändert, was dieses Modell vorhersagt.</translation>
    </message>
    <message>
        <source>How much each input matters to the model</source>
        <translation>Wie wichtig jede Eingabe für das Modell ist</translation>
    </message>
    <message>
        <source>Growth of the RMSE, in the unit of “%1”</source>
        <translation>Anstieg des RMSE, in der Einheit von „%1“</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>Anteil, %</translation>
    </message>
    <message>
        <source>The %1 heaviest of %2 inputs. %3</source>
        <translation>Die %1 Eingaben mit dem größten Gewicht von insgesamt %2. %3</translation>
    </message>
    <message>
        <source>On %1 rows of %2 that were held out of training, %3 predicts “%4” with a root mean squared error of %5 and a mean absolute error of %6, both in the unit of “%4”.</source>
        <translation>Auf %1 Zeilen von %2, die vom Training zurückgehalten wurden, sagt %3 „%4“ mit einem RMSE (Wurzel aus dem mittleren quadratischen Fehler) von %5 und einem MAE (mittlerer absoluter Fehler) von %6 vorher, beide in der Einheit von „%4“.</translation>
    </message>
    <message>
        <source>There it predicts no better than always answering the mean (R² %1).</source>
        <translation>Dort sagt das Modell nicht besser vorher, als wenn es immer den Mittelwert nennen würde (R² %1).</translation>
    </message>
    <message>
        <source>It explains %1 of the target&apos;s spread there (95 % interval %2 to %3).</source>
        <translation>Dort erklärt das Modell %1 der Streuung des Ziels (95-%-Intervall %2 bis %3).</translation>
    </message>
    <message>
        <source>To compare with: in %1, “%2” is %3 on average, with a standard deviation of %4.</source>
        <translation>Zum Vergleich: In %1 beträgt „%2“ im Mittel %3, mit einer Standardabweichung von %4.</translation>
    </message>
    <message>
        <source>The other run of its experiment, “%1”, is worse beyond chance.</source>
        <translation>Der andere Lauf des Experiments, „%1“, ist überzufällig schlechter.</translation>
    </message>
    <message>
        <source>The other run of its experiment, “%1”, is better beyond chance.</source>
        <translation>Der andere Lauf des Experiments, „%1“, ist überzufällig besser.</translation>
    </message>
    <message>
        <source>Chance explains its difference from the other run of its experiment, “%1”.</source>
        <translation>Der Unterschied zum anderen Lauf des Experiments, „%1“, ist durch Zufall erklärbar.</translation>
    </message>
    <message>
        <source>All %1 other runs that were compared with it on the same rows are worse beyond chance.</source>
        <translation>Alle %1 anderen Läufe, die auf denselben Zeilen mit dem Modell verglichen wurden, sind überzufällig schlechter.</translation>
    </message>
    <message>
        <source>Of %1 other runs that were compared with it on the same rows, %2 are worse beyond chance, %3 better, and %4 differ no more than by chance.</source>
        <translation>Von %1 anderen Läufen, die auf denselben Zeilen mit dem Modell verglichen wurden, sind überzufällig schlechter: %2, überzufällig besser: %3, nicht überzufällig verschieden: %4.</translation>
    </message>
    <message>
        <source>%1 asked for production; %2 approved on %3.</source>
        <translation>%1 hat Produktion beantragt; %2 hat den Antrag am %3 genehmigt.</translation>
    </message>
    <message>
        <source>%1 asked for production on %2; the request is open.</source>
        <translation>%1 hat am %2 Produktion beantragt; der Antrag ist offen.</translation>
    </message>
    <message>
        <source>%1 rejected it for production on %2.</source>
        <translation>%1 hat das Modell am %2 für die Produktion abgelehnt.</translation>
    </message>
    <message>
        <source>It is not approved for production.</source>
        <translation>Das Modell ist nicht für die Produktion genehmigt.</translation>
    </message>
    <message>
        <source>%1 on the holdout</source>
        <translation>%1 auf dem Holdout</translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <translation>95 %: %1</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>Schätzverfahren</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>Vorhergesagt wird</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>Registriert von</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert am</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>No rows were held out of training, so its error on new data is not known.</source>
        <translation>Es wurden keine Zeilen vom Training zurückgehalten, daher ist der Fehler des Modells auf neuen Daten nicht bekannt.</translation>
    </message>
    <message>
        <source>by time: the last %1 held out</source>
        <translation>nach der Zeit: die letzten %1 zurückgehalten</translation>
    </message>
    <message>
        <source>by column: rows where “%1” is “%2” held out</source>
        <translation>nach Spalte: Zeilen mit „%1“ gleich „%2“ zurückgehalten</translation>
    </message>
    <message>
        <source>random: %1 held out</source>
        <translation>zufällig: %1 zurückgehalten</translation>
    </message>
    <message>
        <source>no: training again may give another model</source>
        <translation>nein: Erneutes Training kann ein anderes Modell ergeben</translation>
    </message>
    <message>
        <source>yes, for this seed and number of threads</source>
        <translation>ja, bei diesem Startwert und dieser Anzahl von Threads</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Trained by</source>
        <translation>Trainiert von</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen am</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>Trainingszeilen</translation>
    </message>
    <message>
        <source>Holdout rows</source>
        <translation>Holdout-Zeilen</translation>
    </message>
    <message>
        <source>Reproducible</source>
        <translation>Reproduzierbar</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>Kennung des Laufs</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Parameters of the estimator</source>
        <translation>Parameter des Schätzverfahrens</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Eigen</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>XGBoost</source>
        <translation>XGBoost</translation>
    </message>
    <message>
        <source>Compiler</source>
        <translation>Compiler</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Code and environment</source>
        <translation>Code und Umgebung</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>Passes over the training rows</source>
        <translation>Durchgänge durch die Trainingszeilen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>This estimator is fitted in one step, so it has no curves.</source>
        <translation>Dieses Schätzverfahren wird in einem einzigen Schritt angepasst, daher gibt es keine Kurven.</translation>
    </message>
    <message>
        <source>Comparing the data was cancelled.</source>
        <translation>Der Vergleich der Daten wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Cannot compare the data: there is too little free memory. Close other programs and try again.</source>
        <translation>Die Daten können nicht verglichen werden: Es ist zu wenig Speicher frei. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>%1 early</source>
        <translation>%1 zu früh</translation>
    </message>
    <message>
        <source>“%1” seems to be %2: moved back by that, it fits “%3” again. Check the time zone and the export.</source>
        <translation>„%1“ scheint %2 zu sein: Um so viel zurückversetzt passt es wieder zu „%3“. Zeitzone und Export prüfen.</translation>
    </message>
    <message>
        <source>“%1” seems to be moved by %2: “%3” goes up and down with it as before once it is moved back. Check the time zone and the export.</source>
        <translation>„%1“ scheint um %2 verschoben: Zurückversetzt geht „%3“ damit auf und ab wie zuvor. Zeitzone und Export prüfen.</translation>
    </message>
    <message>
        <source>“%1” goes with the other columns the other way round than before. Find out whether its meaning was turned round.</source>
        <translation>„%1“ geht mit den anderen Spalten umgekehrt einher als zuvor. Klären, ob die Bedeutung umgedreht wurde.</translation>
    </message>
    <message>
        <source>%1 rows repeat earlier rows in all columns but keys. Remove them, or find out why they were sent twice.</source>
        <translation>%1 Zeilen wiederholen in allen Spalten außer Schlüsseln frühere Zeilen. Sie entfernen oder klären, warum sie zweimal kamen.</translation>
    </message>
    <message>
        <source>%1 rows stand in the earlier data too. A model trained on those knows their answers: remove them before it is tested.</source>
        <translation>%1 Zeilen stehen auch in den früheren Daten. Ein darauf trainiertes Modell kennt ihre Antworten: Vor dem Testen entfernen.</translation>
    </message>
    <message>
        <source>“and”, “or”, a comparison or the end is expected</source>
        <translation>„and“, „or“, ein Vergleich oder das Ende wird erwartet</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation>sie ist tiefer als %1 Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>“in” is expected after “not”</source>
        <translation>nach „not“ wird „in“ erwartet</translation>
    </message>
    <message>
        <source>“null” is expected</source>
        <translation>„null“ wird erwartet</translation>
    </message>
    <message>
        <source>“null” or “not null” is expected after “is”</source>
        <translation>nach „is“ wird „null“ oder „not null“ erwartet</translation>
    </message>
    <message>
        <source>a list such as (&apos;a&apos;, &apos;b&apos;) is expected after “in”</source>
        <translation>nach „in“ wird eine Liste wie (&apos;a&apos;, &apos;b&apos;) erwartet</translation>
    </message>
    <message>
        <source>“,” or “)” is expected</source>
        <translation>„,“ oder „)“ wird erwartet</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>eine Zahl wird erwartet</translation>
    </message>
    <message>
        <source>a number or a text in single quotes is expected</source>
        <translation>eine Zahl oder ein Text in einfachen Anführungszeichen wird erwartet</translation>
    </message>
    <message>
        <source>a column, a number, a text or “(” is expected</source>
        <translation>eine Spalte, eine Zahl, ein Text oder „(“ wird erwartet</translation>
    </message>
    <message>
        <source>“)” is expected</source>
        <translation>„)“ wird erwartet</translation>
    </message>
    <message>
        <source>a column, a number, a text or “(” is expected (a column of that name stands in backticks)</source>
        <translation>eine Spalte, eine Zahl, ein Text oder „(“ wird erwartet (eine Spalte dieses Namens steht in Gravis-Zeichen)</translation>
    </message>
    <message>
        <source>there is no function “%1”; there are abs, min and max</source>
        <translation>es gibt keine Funktion „%1“; es gibt abs, min und max</translation>
    </message>
    <message>
        <source>“,” and a second value are expected</source>
        <translation>„,“ und ein zweiter Wert werden erwartet</translation>
    </message>
    <message>
        <source>it is longer than %1 characters</source>
        <translation>sie ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>The rule “%1” is wrong at character %2: %3.</source>
        <translation>Die Regel „%1“ ist bei Zeichen %2 falsch: %3.</translation>
    </message>
    <message>
        <source>the rule ends</source>
        <translation>die Regel endet</translation>
    </message>
    <message>
        <source>“%1” stands there</source>
        <translation>dort steht „%1“</translation>
    </message>
    <message>
        <source>%1, but %2</source>
        <translation>%1, aber %2</translation>
    </message>
    <message>
        <source>text stands in single quotes and a column&apos;s name in backticks</source>
        <translation>Text steht in einfachen Anführungszeichen, der Name einer Spalte in Gravis-Zeichen</translation>
    </message>
    <message>
        <source>“%1” means nothing here</source>
        <translation>„%1“ bedeutet hier nichts</translation>
    </message>
    <message>
        <source>“%1” is not a number such as 12 or 0.5</source>
        <translation>„%1“ ist keine Zahl wie 12 oder 0.5</translation>
    </message>
    <message>
        <source>the closing “%1” is missing</source>
        <translation>das schließende „%1“ fehlt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>eine Zeit</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>%1 is expected, but this is %2</source>
        <translation>%1 wird erwartet, aber dies ist %2</translation>
    </message>
    <message>
        <source>there is no column “%1”</source>
        <translation>es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>“%1” is not a time such as &apos;2011-01-31&apos;</source>
        <translation>„%1“ ist keine Zeit wie &apos;2011-01-31&apos;</translation>
    </message>
    <message>
        <source>true and false have no order; use “=” or “!=”</source>
        <translation>wahr und falsch haben keine Reihenfolge; „=“ oder „!=“ verwenden</translation>
    </message>
    <message>
        <source>whole rows</source>
        <translation>ganze Zeilen</translation>
    </message>
    <message>
        <source>“%1” seems to be in another unit: its values are about the earlier ones × %2 %3 %4. Convert them back.</source>
        <translation>„%1“ scheint in einer anderen Einheit zu stehen: Die Werte sind etwa die früheren × %2 %3 %4. Sie zurückrechnen.</translation>
    </message>
    <message>
        <source>“%1” seems to be in another unit: its values are about 1/%2 of the earlier ones. Convert them back.</source>
        <translation>„%1“ scheint in einer anderen Einheit zu stehen: Die Werte sind etwa 1/%2 der früheren. Sie zurückrechnen.</translation>
    </message>
    <message>
        <source>“%1” seems to be in another unit: its values are about %2 times the earlier ones. Convert them back.</source>
        <translation>„%1“ scheint in einer anderen Einheit zu stehen: Die Werte sind etwa das %2-Fache der früheren. Sie zurückrechnen.</translation>
    </message>
    <message>
        <source>“%1” looks as “%2” did before, and the other way round. Exchange the two columns back.</source>
        <translation>„%1“ sieht aus wie zuvor „%2“, und umgekehrt. Die beiden Spalten zurücktauschen.</translation>
    </message>
    <message>
        <source>“%1” is %2 in %3 % of the rows and was so in %4 % before. Find out whether %2 stands for something else, such as a missing value.</source>
        <translation>„%1“ ist in %3 % der Zeilen %2 und war es zuvor in %4 %. Klären, ob %2 für etwas anderes steht, etwa einen fehlenden Wert.</translation>
    </message>
    <message>
        <source>“%1” holds nothing but %2, though it varied before. Find out whether its source still works.</source>
        <translation>„%1“ enthält nichts als %2, obwohl es zuvor verschiedene Werte gab. Klären, ob die Quelle noch arbeitet.</translation>
    </message>
    <message>
        <source>“%1” is missing in all rows from %2 to %3. Find out whether its source was down at that time.</source>
        <translation>„%1“ fehlt in allen Zeilen von %2 bis %3. Klären, ob die Quelle zu dieser Zeit ausgefallen war.</translation>
    </message>
    <message>
        <source>“%2” of “%1” is gone, and the new “%3” stands about as often. If it was renamed, rename it back or edit the schema.</source>
        <translation>„%2“ in „%1“ ist fort, und das neue „%3“ steht etwa so oft. Falls es umbenannt wurde, zurückbenennen oder das Schema bearbeiten.</translation>
    </message>
    <message>
        <source>“%2” of “%1” is gone, and “%3” stands more often by about as much. If they were merged, part them again or edit the schema.</source>
        <translation>„%2“ in „%1“ ist fort, und „%3“ steht um etwa so viel öfter. Falls beide zusammengelegt wurden, wieder trennen oder das Schema bearbeiten.</translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <extracomment>A value with its interval; where the comma is the decimal mark, part the ends by a semicolon.</extracomment>
        <translation>%1 [%2; %3]</translation>
    </message>
    <message>
        <source>allow a missing share of %1</source>
        <translation>einen fehlenden Anteil von %1 zulassen</translation>
    </message>
    <message>
        <source>change the type to %1</source>
        <translation>den Typ auf %1 ändern</translation>
    </message>
    <message>
        <source>widen the range to %1</source>
        <translation>den Bereich auf %1 erweitern</translation>
    </message>
    <message>
        <source>add %1 to the words</source>
        <translation>%1 zu den Wörtern hinzufügen</translation>
    </message>
    <message>
        <source>allow any word</source>
        <translation>jedes Wort zulassen</translation>
    </message>
    <message>
        <source>ask for a share of %1 inside</source>
        <translation>einen Anteil von %1 innerhalb verlangen</translation>
    </message>
    <message>
        <source>“%1” does not match the pattern “%2” in %3 of %4 rows; row %5 holds “%6”.</source>
        <translation>„%1“ entspricht in %3 von %4 Zeilen nicht dem Muster „%2“; in Zeile %5 steht „%6“.</translation>
    </message>
    <message>
        <source>let values come again</source>
        <translation>wiederholte Werte zulassen</translation>
    </message>
    <message>
        <source>let values rise and fall</source>
        <translation>Werte steigen und fallen lassen</translation>
    </message>
    <message>
        <source>“%1” falls in %2 of %3 rows, but may only rise; row %4 holds %5.</source>
        <translation>„%1“ fällt in %2 von %3 Zeilen, darf aber nur steigen; in Zeile %4 steht %5.</translation>
    </message>
    <message>
        <source>“%1” rises in %2 of %3 rows, but may only fall; row %4 holds %5.</source>
        <translation>„%1“ steigt in %2 von %3 Zeilen, darf aber nur fallen; in Zeile %4 steht %5.</translation>
    </message>
    <message>
        <source>The data have the column “%1”, which is absent in the environment “%2”.</source>
        <translation>Die Daten haben die Spalte „%1“, die in der Umgebung „%2“ fehlt.</translation>
    </message>
    <message>
        <source>let the column be absent</source>
        <translation>die Spalte fehlen lassen</translation>
    </message>
    <message>
        <source>add the column as %1</source>
        <translation>die Spalte als %1 hinzufügen</translation>
    </message>
    <message>
        <source>The key (%1) comes again in %2 of %3 rows, such as row %4.</source>
        <translation>Der Schlüssel (%1) wiederholt sich in %2 von %3 Zeilen, etwa in Zeile %4.</translation>
    </message>
    <message>
        <source>ask for no key</source>
        <translation>keinen Schlüssel verlangen</translation>
    </message>
    <message>
        <source>The data have %1 rows; at least %2 are expected.</source>
        <translation>Die Daten haben %1 Zeilen; erwartet werden mindestens %2.</translation>
    </message>
    <message>
        <source>The data have %1 rows; at most %2 are expected.</source>
        <translation>Die Daten haben %1 Zeilen; erwartet werden höchstens %2.</translation>
    </message>
    <message>
        <source>allow %1 rows</source>
        <translation>%1 Zeilen zulassen</translation>
    </message>
    <message>
        <source>The newest “%1” is %2, %3 days ago; at most %4 are allowed.</source>
        <translation>„%1“ reicht bis %2, das ist %3 Tage her; höchstens %4 sind erlaubt.</translation>
    </message>
    <message>
        <source>allow %1 days</source>
        <translation>%1 Tage zulassen</translation>
    </message>
    <message>
        <source>drop the rule</source>
        <translation>die Regel streichen</translation>
    </message>
    <message>
        <source>The rule “%1” cannot be checked on these data: %2</source>
        <translation>Die Regel „%1“ lässt sich an diesen Daten nicht prüfen: %2</translation>
    </message>
    <message>
        <source>The rule “%1” does not hold in %2 of %3 rows, such as row %4.</source>
        <translation>Die Regel „%1“ gilt in %2 von %3 Zeilen nicht, etwa in Zeile %4.</translation>
    </message>
    <message>
        <source>ask that a share of %1 keeps it</source>
        <translation>verlangen, dass ein Anteil von %1 sie einhält</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>„%1“ ist weder yes noch no.</translation>
    </message>
    <message>
        <source>“%1” is not known here. Use one of %2.</source>
        <translation>„%1“ ist hier nicht bekannt. Erlaubt sind %2.</translation>
    </message>
    <message>
        <source>Say which words to add to “%1”.</source>
        <translation>Nennen Sie die Wörter, die zu „%1“ kommen sollen.</translation>
    </message>
    <message>
        <source>“%1” is not among the words of “%2”.</source>
        <translation>„%1“ gehört nicht zu den Wörtern von „%2“.</translation>
    </message>
    <message>
        <source>A column has no property “%1”. Use one of %2.</source>
        <translation>Eine Spalte hat keine Eigenschaft „%1“. Erlaubt sind %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be edited like that. Write: set %2 VALUE</source>
        <translation>„%1“ lässt sich so nicht bearbeiten. Schreiben Sie: set %2 VALUE</translation>
    </message>
    <message>
        <source>The schema has no column “%1”.</source>
        <translation>Das Schema hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>“%1” cannot be done. Write: %2</source>
        <translation>„%1“ ist nicht möglich. Schreiben Sie: %2</translation>
    </message>
    <message>
        <source>The schema has a column “%1” already.</source>
        <translation>Das Schema hat schon eine Spalte „%1“.</translation>
    </message>
    <message>
        <source>The schema has no rule “%1”.</source>
        <translation>Das Schema hat keine Regel „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not an edit. Begin with set, add, remove or rename, then say what, such as “set temp.max 1.2”.</source>
        <translation>„%1“ ist keine Änderung. Beginnen Sie mit set, add, remove oder rename und sagen Sie dann, was, etwa „set temp.max 1.2“.</translation>
    </message>
    <message>
        <source>A stored schema makes no sense: %1 Infer it again.</source>
        <translation>Ein gespeichertes Schema ergibt keinen Sinn: %1 Leiten Sie es neu ab.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2011-01-31.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie es wie 2011-01-31.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write it as 12 or 0.5.</source>
        <translation>„%1“ ist keine Zahl. Schreiben Sie sie wie 12 oder 0.5.</translation>
    </message>
    <message>
        <source>“%1” is not a share. Write it as 0.02 or 2%.</source>
        <translation>„%1“ ist kein Anteil. Schreiben Sie ihn wie 0.02 oder 2%.</translation>
    </message>
    <message>
        <source>“%1” is not a range. Write it as 0..10, 0.., ..10 or any.</source>
        <translation>„%1“ ist kein Bereich. Schreiben Sie ihn wie 0..10, 0.., ..10 oder any.</translation>
    </message>
    <message>
        <source>The range “%1” is empty: its lower end is above its upper one.</source>
        <translation>Der Bereich „%1“ ist leer: Sein unteres Ende liegt über dem oberen.</translation>
    </message>
    <message>
        <source>A column has no name.</source>
        <translation>Eine Spalte hat keinen Namen.</translation>
    </message>
    <message>
        <source>A share of “%1” is not between 0 and 1.</source>
        <translation>Ein Anteil von „%1“ liegt nicht zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>The range of “%1” is empty: its lower end is above its upper one.</source>
        <translation>Der Bereich von „%1“ ist leer: Sein unteres Ende liegt über dem oberen.</translation>
    </message>
    <message>
        <source>The share of rows that keep “%1” is not between 0 and 1.</source>
        <translation>Der Anteil der Zeilen, die „%1“ einhalten, liegt nicht zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Two columns are named “%1”.</source>
        <translation>Zwei Spalten heißen „%1“.</translation>
    </message>
    <message>
        <source>The key names the column “%1”, which the schema does not have.</source>
        <translation>Der Schlüssel nennt die Spalte „%1“, die das Schema nicht hat.</translation>
    </message>
    <message>
        <source>The range of rows is empty or below 0.</source>
        <translation>Der Bereich der Zeilenzahl ist leer oder liegt unter 0.</translation>
    </message>
    <message>
        <source>The greatest age is below 0 days.</source>
        <translation>Das größte Alter liegt unter 0 Tagen.</translation>
    </message>
    <message>
        <source>“%1” is not a regular expression: %2.</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2.</translation>
    </message>
    <message>
        <source>“%1” is %2 in %3 of %4 rows, apart from all other values. It probably stands for a missing value: name it as one at import.</source>
        <translation>„%1“ ist in %3 von %4 Zeilen %2, abseits aller anderen Werte. Es steht wohl für einen fehlenden Wert: es beim Import so benennen.</translation>
    </message>
    <message>
        <source>“%1” holds numbers in %2 of %3 rows and words such as “%4” in others, so all are taken for words.</source>
        <translation>„%1“ enthält in %2 von %3 Zeilen Zahlen und in anderen Wörter wie „%4“, daher gelten alle als Wörter.</translation>
    </message>
    <message>
        <source>“%1” equals “%2” in every row. Keep one of them.</source>
        <translation>„%1“ gleicht „%2“ in jeder Zeile. Eine von beiden behalten.</translation>
    </message>
    <message>
        <source>%1 of %2 rows repeat an earlier row in every column, such as row %3.</source>
        <translation>%1 von %2 Zeilen wiederholen in jeder Spalte eine frühere Zeile, etwa Zeile %3.</translation>
    </message>
    <message>
        <source>“%1” seems to be renamed to “%2”.</source>
        <translation>„%1“ heißt jetzt offenbar „%2“.</translation>
    </message>
    <message>
        <source>“%1” is gone.</source>
        <translation>„%1“ ist weg.</translation>
    </message>
    <message>
        <source>“%1” is new and required.</source>
        <translation>„%1“ ist neu und wird verlangt.</translation>
    </message>
    <message>
        <source>“%1” is new and may be absent.</source>
        <translation>„%1“ ist neu und darf fehlen.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>, which allows other data</source>
        <translation>, was andere Daten zulässt</translation>
    </message>
    <message>
        <source>, which allows more</source>
        <translation>, was mehr zulässt</translation>
    </message>
    <message>
        <source>, which allows less</source>
        <translation>, was weniger zulässt</translation>
    </message>
    <message>
        <source>“%1” was %2 and is %3%4.</source>
        <translation>„%1“ war %2 und ist %3%4.</translation>
    </message>
    <message>
        <source>The rule “%1” is gone.</source>
        <translation>Die Regel „%1“ ist weg.</translation>
    </message>
    <message>
        <source>The rule “%1” is new.</source>
        <translation>Die Regel „%1“ ist neu.</translation>
    </message>
    <message>
        <source>Fully compatible: the same data are valid under both.</source>
        <translation>Voll verträglich: Unter beiden sind dieselben Daten gültig.</translation>
    </message>
    <message>
        <source>Backward compatible: data that were valid stay valid.</source>
        <translation>Rückwärts verträglich: Gültige Daten bleiben gültig.</translation>
    </message>
    <message>
        <source>Forward compatible: data that are valid now were valid before; some earlier data may not be valid any more.</source>
        <translation>Vorwärts verträglich: Was jetzt gültig ist, war es auch vorher; manche früheren Daten sind vielleicht nicht mehr gültig.</translation>
    </message>
    <message>
        <source>Not compatible: some data are valid under one alone, in both directions.</source>
        <translation>Nicht verträglich: In beiden Richtungen sind manche Daten nur unter einem der beiden gültig.</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Nothing would change: “%1” says that already.</source>
        <translation>Es würde sich nichts ändern: „%1“ sagt das schon.</translation>
    </message>
    <message>
        <source>“%1” was edited, but %2 has been saved since. Edit that one.</source>
        <translation>„%1“ wurde bearbeitet, doch inzwischen ist %2 gespeichert. Bearbeiten Sie dieses.</translation>
    </message>
    <message>
        <source>No data were checked against “%1” yet.</source>
        <translation>Gegen „%1“ wurden noch keine Daten geprüft.</translation>
    </message>
    <message>
        <source>The last check of %1 against %2 has no anomaly %3.</source>
        <translation>Die letzte Prüfung von %1 gegen %2 hat keine Auffälligkeit %3.</translation>
    </message>
    <message>
        <source>edited the schema</source>
        <translation>hat das Schema bearbeitet</translation>
    </message>
    <message>
        <source>Ordering the rows</source>
        <translation>Zeilen werden geordnet</translation>
    </message>
    <message>
        <source>Ordering the rows was cancelled.</source>
        <translation>Das Ordnen der Zeilen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>it is cut off. Copy or download it again.</source>
        <translation>die Datei ist abgeschnitten. Sie erneut kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>its compression is damaged. Copy or download it again.</source>
        <translation>die Komprimierung ist beschädigt. Die Datei erneut kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>unpacked it is more than %1 times as large, as no table is. Unpack it yourself if you trust it.</source>
        <translation>entpackt ist die Datei mehr als %1-mal so groß, wie es keine Tabelle ist. Sie selbst entpacken, falls sie vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>delimiter %1</source>
        <translation>Trennzeichen %1</translation>
    </message>
    <message>
        <source>“%1” cannot be the quote of a CSV file. Choose &quot; or &apos;, or none.</source>
        <translation>„%1“ kann nicht das Anführungszeichen einer CSV-Datei sein. &quot; oder &apos; oder keines wählen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the decimal mark. Choose a point or a comma.</source>
        <translation>„%1“ kann nicht das Dezimalzeichen sein. Punkt oder Komma wählen.</translation>
    </message>
    <message>
        <source>“%1” cannot stand between thousands. Choose a point, a comma, an apostrophe or a space.</source>
        <translation>„%1“ kann nicht zwischen Tausendern stehen. Punkt, Komma, Apostroph oder Leerzeichen wählen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the decimal mark and stand between thousands. Choose two different marks.</source>
        <translation>„%1“ kann nicht Dezimalzeichen sein und zugleich zwischen Tausendern stehen. Zwei verschiedene Zeichen wählen.</translation>
    </message>
    <message>
        <source>“%1” is not a known encoding. Choose one of: %2.</source>
        <translation>„%1“ ist keine bekannte Zeichenkodierung. Eine von diesen wählen: %2.</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>thousands by “%1”</source>
        <translation>Tausender durch „%1“</translation>
    </message>
    <message>
        <source>single quotes</source>
        <translation>einfache Anführungszeichen</translation>
    </message>
    <message>
        <source>no quotes</source>
        <translation>keine Anführungszeichen</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>keine Kopfzeile</translation>
    </message>
    <message>
        <source>its first line holds only numbers, so the column names seem to be missing. Add a first line with a name for each column, or read it without a header.</source>
        <translation>die erste Zeile enthält nur Zahlen, also fehlen wohl die Spaltennamen. Eine erste Zeile mit einem Namen für jede Spalte hinzufügen oder die Datei ohne Kopfzeile lesen.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is not written in %2. Choose another encoding.</source>
        <translation>„%1“ kann nicht gelesen werden: Die Datei ist nicht in %2 geschrieben. Eine andere Zeichenkodierung wählen.</translation>
    </message>
    <message>
        <source>Comparing the versions</source>
        <translation>Versionen werden verglichen</translation>
    </message>
    <message>
        <source>Comparing the versions was cancelled.</source>
        <translation>Das Vergleichen der Versionen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>the paired test finds the other three worse.</source>
        <translation>der gepaarte Test findet die drei anderen schlechter.</translation>
    </message>
    <message>
        <source>the paired test finds %1 of the other three worse.</source>
        <translation>der gepaarte Test findet %1 der drei anderen schlechter.</translation>
    </message>
    <message>
        <source>Smallest error of four: RMSE %1 on the last fifth of 2011, against %2 for the mean of the training data; %3</source>
        <translation>Kleinster Fehler von vieren: RMSE %1 auf dem letzten Fünftel von 2011, gegen %2 für den Mittelwert der Trainingsdaten; %3</translation>
    </message>
    <message>
        <source>“%1” is not of type %2 in %3 of %4 rows.</source>
        <translation>„%1“ ist in %3 von %4 Zeilen nicht vom Typ %2.</translation>
    </message>
    <message>
        <source>“%1” does not match the pattern “%2” in %3 of %4 rows.</source>
        <translation>„%1“ passt in %3 von %4 Zeilen nicht zum Muster „%2“.</translation>
    </message>
    <message>
        <source>“%1” repeats an earlier value in %2 of %3 rows.</source>
        <translation>„%1“ wiederholt in %2 von %3 Zeilen einen früheren Wert.</translation>
    </message>
    <message>
        <source>“%1” falls in %2 of %3 rows, but may only rise.</source>
        <translation>„%1“ fällt in %2 von %3 Zeilen, darf aber nur steigen.</translation>
    </message>
    <message>
        <source>“%1” rises in %2 of %3 rows, but may only fall.</source>
        <translation>„%1“ steigt in %2 von %3 Zeilen, darf aber nur fallen.</translation>
    </message>
    <message>
        <source>A stored sketch of a column was written by a newer version of Assay. Use that version.</source>
        <translation>Eine gespeicherte Skizze einer Spalte wurde von einer neueren Version von Assay geschrieben. Diese Version verwenden.</translation>
    </message>
    <message>
        <source>A stored sketch of a column is damaged. Import the data again under another name.</source>
        <translation>Eine gespeicherte Skizze einer Spalte ist beschädigt. Die Daten noch einmal unter einem anderen Namen importieren.</translation>
    </message>
    <message>
        <source>The stored sketches of the data are damaged. Import the data again under another name.</source>
        <translation>Die gespeicherten Skizzen der Daten sind beschädigt. Die Daten noch einmal unter einem anderen Namen importieren.</translation>
    </message>
    <message>
        <source>The stored sketches of the data were written by a newer version of Assay. Use that version.</source>
        <translation>Die gespeicherten Skizzen der Daten wurden von einer neueren Version von Assay geschrieben. Diese Version verwenden.</translation>
    </message>
    <message>
        <source>“%1” is named twice, so its rows would count twice. Name each version once.</source>
        <translation>„%1“ ist zweimal genannt, seine Zeilen würden also doppelt zählen. Jede Version nur einmal nennen.</translation>
    </message>
    <message>
        <source>Describing %1</source>
        <translation>%1 wird beschrieben</translation>
    </message>
    <message>
        <source>“%1” is not of one type in all of %2, so it is left out.</source>
        <translation>„%1“ ist nicht in allen von %2 vom selben Typ und wird daher weggelassen.</translation>
    </message>
    <message>
        <source>Asking the database</source>
        <translation>Die Datenbank wird gefragt</translation>
    </message>
    <message>
        <source>Reading the query’s rows: %1</source>
        <translation>Zeilen der Abfrage werden gelesen: %1</translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation>Die Abfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Cannot run the query: %1</source>
        <translation>Die Abfrage kann nicht ausgeführt werden: %1</translation>
    </message>
    <message>
        <source>the database says “%1”. Correct the query and try again.</source>
        <translation>Die Datenbank sagt „%1“. Berichtigen Sie die Abfrage und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>line %1, column %2: %3. Correct the query there and try again.</source>
        <translation>Zeile %1, Spalte %2: %3. Berichtigen Sie die Abfrage dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>it is empty. Write one that gives rows, such as SELECT * FROM a_table.</source>
        <translation>Sie ist leer. Schreiben Sie eine, die Zeilen ergibt, etwa SELECT * FROM eine_tabelle.</translation>
    </message>
    <message>
        <source>it holds the character NUL. Leave it out.</source>
        <translation>Sie enthält das Zeichen NUL. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The PostgreSQL server asks for a password. Type it when asked, or set PGPASSWORD, or write it into ~/.pgpass.</source>
        <translation>Der PostgreSQL-Server verlangt ein Passwort. Geben Sie es ein, wenn danach gefragt wird, oder setzen Sie PGPASSWORD, oder schreiben Sie es in ~/.pgpass.</translation>
    </message>
    <message>
        <source>The PostgreSQL server does not let you in with that password: %1. Check name and password.</source>
        <translation>Der PostgreSQL-Server lässt Sie mit diesem Passwort nicht ein: %1. Prüfen Sie Name und Passwort.</translation>
    </message>
    <message>
        <source>Cannot connect to PostgreSQL: %1. Check host, port, name of the database and user.</source>
        <translation>Keine Verbindung zu PostgreSQL: %1. Prüfen Sie Rechner, Port, Name der Datenbank und Benutzer.</translation>
    </message>
    <message>
        <source>it does something other than read. Write one SELECT or WITH … SELECT.</source>
        <translation>Sie tut anderes als lesen. Schreiben Sie ein SELECT oder WITH … SELECT.</translation>
    </message>
    <message>
        <source>it holds more than one statement. Import each one on its own.</source>
        <translation>Sie enthält mehr als eine Anweisung. Importieren Sie jede für sich.</translation>
    </message>
    <message>
        <source>The connection to PostgreSQL broke off: %1. Try again.</source>
        <translation>Die Verbindung zu PostgreSQL brach ab: %1. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The connection to PostgreSQL cannot be understood. Write it as host=… port=… dbname=… user=…, or as a postgresql:// address.</source>
        <translation>Die Verbindung zu PostgreSQL ist nicht zu verstehen. Schreiben Sie sie als host=… port=… dbname=… user=… oder als Adresse postgresql://.</translation>
    </message>
    <message>
        <source>The PostgreSQL server did not answer for 15 seconds. Check host and port.</source>
        <translation>Der PostgreSQL-Server antwortete 15 Sekunden lang nicht. Prüfen Sie Rechner und Port.</translation>
    </message>
    <message>
        <source>the column “%1” holds binary data (bytea), which no table can hold. Leave it out, or turn it into text with encode(…, &apos;hex&apos;).</source>
        <translation>Die Spalte „%1“ enthält Binärdaten (bytea), die keine Tabelle hier fasst. Lassen Sie sie weg, oder machen Sie mit encode(…, &apos;hex&apos;) Text daraus.</translation>
    </message>
    <message>
        <source>it gives no rows. Write one SELECT or WITH … SELECT.</source>
        <translation>Sie ergibt keine Zeilen. Schreiben Sie ein SELECT oder WITH … SELECT.</translation>
    </message>
    <message>
        <source>it gives no columns. Name what it is to read.</source>
        <translation>Sie ergibt keine Spalten. Nennen Sie, was sie lesen soll.</translation>
    </message>
    <message>
        <source>it is no SQLite database, or it is encrypted. Choose another file.</source>
        <translation>Es ist keine SQLite-Datenbank, oder sie ist verschlüsselt. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>the database is damaged. Restore it from a backup.</source>
        <translation>Die Datenbank ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>another program is writing it. Try again when that is done.</source>
        <translation>Ein anderes Programm schreibt sie gerade. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>a change to it was left unfinished, and only its own program may complete it. Open it there once, then try again.</source>
        <translation>Eine Änderung an ihr blieb unvollendet, und nur ihr eigenes Programm darf sie abschließen. Öffnen Sie sie dort einmal und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>the file or its folder cannot be opened. Check that you may read them.</source>
        <translation>Die Datei oder ihr Ordner lässt sich nicht öffnen. Prüfen Sie, ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>the query needs more room for its work than the disk has. Free some space and try again.</source>
        <translation>Die Abfrage braucht für ihre Arbeit mehr Platz, als die Platte hat. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>the query needs more memory than is free. Ask for fewer rows.</source>
        <translation>Die Abfrage braucht mehr Speicher, als frei ist. Fragen Sie nach weniger Zeilen.</translation>
    </message>
    <message>
        <source>there is no such file. Check its folder and name.</source>
        <translation>Diese Datei gibt es nicht. Prüfen Sie Ordner und Namen.</translation>
    </message>
    <message>
        <source>you have no right to. Ask its owner to let you read it.</source>
        <translation>Sie haben kein Recht dazu. Bitten Sie ihren Besitzer darum.</translation>
    </message>
    <message>
        <source>it is not a file. Choose the file of an SQLite database.</source>
        <translation>Es ist keine Datei. Wählen Sie die Datei einer SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>it holds only a comment. Write one that gives rows.</source>
        <translation>Sie enthält nur einen Kommentar. Schreiben Sie eine, die Zeilen ergibt.</translation>
    </message>
    <message>
        <source>it has parameters such as ? or :name. Write their values in their place.</source>
        <translation>Sie hat Parameter wie ? oder :name. Schreiben Sie ihre Werte an deren Stelle.</translation>
    </message>
    <message>
        <source>the column “%1” holds binary data (a BLOB), which no table can hold. Leave it out, or turn it into text with hex().</source>
        <translation>Die Spalte „%1“ enthält Binärdaten (ein BLOB), die keine Tabelle hier fasst. Lassen Sie sie weg, oder machen Sie mit hex() Text daraus.</translation>
    </message>
    <message>
        <source>another program opened it meanwhile. Try again.</source>
        <translation>Ein anderes Programm hat sie inzwischen geöffnet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This version of Assay cannot read data of the kind “%1”. Install a newer one.</source>
        <translation>Diese Version von Assay kann Daten der Art „%1“ nicht lesen. Installieren Sie eine neuere.</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>a string is not closed on its line. Close it with a quote, and write a line end inside it as \n.</source>
        <translation>Eine Zeichenkette ist auf ihrer Zeile nicht geschlossen. Schließen Sie sie mit einem Anführungszeichen, und schreiben Sie ein Zeilenende darin als \n.</translation>
    </message>
    <message>
        <source>a string holds a control character. Write it as \t, \n or \u00XX.</source>
        <translation>Eine Zeichenkette enthält ein Steuerzeichen. Schreiben Sie es als \t, \n oder \u00XX.</translation>
    </message>
    <message>
        <source>a string holds a backslash that JSON does not know. Write a backslash itself as \\.</source>
        <translation>Eine Zeichenkette enthält einen umgekehrten Schrägstrich, den JSON nicht kennt. Schreiben Sie ihn selbst als \\.</translation>
    </message>
    <message>
        <source>a bracket is not closed. Put each object on one line of its own, or all of them into one array.</source>
        <translation>Eine Klammer ist nicht geschlossen. Schreiben Sie jedes Objekt auf eine eigene Zeile oder alle in ein Array.</translation>
    </message>
    <message>
        <source>this is not a JSON object. Put one object, such as {&quot;a&quot;: 1}, on each line.</source>
        <translation>Das ist kein JSON-Objekt. Schreiben Sie auf jede Zeile ein Objekt, etwa {&quot;a&quot;: 1}.</translation>
    </message>
    <message>
        <source>this is not valid JSON. Write names and strings in double quotes, with commas between, and one object on each line.</source>
        <translation>Das ist kein gültiges JSON. Schreiben Sie Namen und Zeichenketten in doppelte Anführungszeichen, Kommas dazwischen, und ein Objekt auf jede Zeile.</translation>
    </message>
    <message>
        <source>more than %1 brackets stand inside each other. Flatten the objects first.</source>
        <translation>Mehr als %1 Klammern stehen ineinander. Machen Sie die Objekte zuerst flacher.</translation>
    </message>
    <message>
        <source>the name “%1” stands twice in one object. Give every value a name of its own.</source>
        <translation>Der Name „%1“ steht zweimal in einem Objekt. Geben Sie jedem Wert einen eigenen Namen.</translation>
    </message>
    <message>
        <source>a string holds the character NUL, which no column can hold. Leave it out.</source>
        <translation>Eine Zeichenkette enthält das Zeichen NUL, das keine Spalte fasst. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>a name is empty or holds the character NUL. Give every value a name.</source>
        <translation>Ein Name ist leer oder enthält das Zeichen NUL. Geben Sie jedem Wert einen Namen.</translation>
    </message>
    <message>
        <source>it holds no objects. Choose a file with one JSON object on each line.</source>
        <translation>Sie enthält keine Objekte. Wählen Sie eine Datei mit einem JSON-Objekt auf jeder Zeile.</translation>
    </message>
    <message>
        <source>its objects are empty. Choose a file whose objects hold values.</source>
        <translation>Ihre Objekte sind leer. Wählen Sie eine Datei, deren Objekte Werte enthalten.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: line %2, column %3 holds a NUL byte, so it is not a text file. Export the data as JSON in UTF-8.</source>
        <translation>„%1“ kann nicht gelesen werden: Zeile %2, Spalte %3 enthält ein NUL-Byte, sie ist also keine Textdatei. Exportieren Sie die Daten als JSON in UTF-8.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: line %2, column %3 is not valid UTF-8, which JSON is written in. Save the file as UTF-8.</source>
        <translation>„%1“ kann nicht gelesen werden: Zeile %2, Spalte %3 ist kein gültiges UTF-8, worin JSON geschrieben wird. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is a Parquet file, and this Assay was built without Arrow, which reads them. Save the data as CSV or JSON lines, or build Assay where CMake finds Arrow.</source>
        <translation>„%1“ kann nicht gelesen werden: Es ist eine Parquet-Datei, und dieses Assay wurde ohne Arrow gebaut, das sie liest. Speichern Sie die Daten als CSV oder JSON-Zeilen, oder bauen Sie Assay dort, wo CMake Arrow findet.</translation>
    </message>
    <message>
        <source>Cannot import the query’s result: %1</source>
        <translation>Das Ergebnis der Abfrage kann nicht importiert werden: %1</translation>
    </message>
    <message>
        <source>it has more than %1 columns. Name the columns that you need.</source>
        <translation>Es hat mehr als %1 Spalten. Nennen Sie die Spalten, die Sie brauchen.</translation>
    </message>
    <message>
        <source>the name of column %1 is empty or has outer spaces. Name it with AS.</source>
        <translation>Der Name der Spalte %1 ist leer oder hat äußere Leerzeichen. Benennen Sie sie mit AS.</translation>
    </message>
    <message>
        <source>two columns are named “%1”. Give each a name of its own with AS.</source>
        <translation>Zwei Spalten heißen „%1“. Geben Sie jeder mit AS einen eigenen Namen.</translation>
    </message>
    <message>
        <source>its columns have only numbers as names, such as “%1”. Name them with AS.</source>
        <translation>Seine Spalten haben nur Zahlen als Namen, etwa „%1“. Benennen Sie sie mit AS.</translation>
    </message>
    <message>
        <source>row %1 of the column “%2” holds the character NUL, which no table can hold. Leave it out with replace().</source>
        <translation>Zeile %1 der Spalte „%2“ enthält das Zeichen NUL, das keine Tabelle fasst. Lassen Sie es mit replace() weg.</translation>
    </message>
    <message>
        <source>row %1 of the column “%2” is not valid UTF-8. Correct it in the database, or turn it into text with hex().</source>
        <translation>Zeile %1 der Spalte „%2“ ist kein gültiges UTF-8. Berichtigen Sie sie in der Datenbank, oder machen Sie mit hex() Text daraus.</translation>
    </message>
    <message>
        <source>it has more than %1 rows. Ask for fewer with WHERE or LIMIT.</source>
        <translation>Es hat mehr als %1 Zeilen. Fragen Sie mit WHERE oder LIMIT nach weniger.</translation>
    </message>
    <message>
        <source>it has no rows. Check the query’s conditions.</source>
        <translation>Es hat keine Zeilen. Prüfen Sie die Bedingungen der Abfrage.</translation>
    </message>
    <message>
        <source>The query’s result is larger than the memory that is free. Ask for fewer rows.</source>
        <translation>Das Ergebnis der Abfrage ist größer als der freie Speicher. Fragen Sie nach weniger Zeilen.</translation>
    </message>
    <message>
        <source>the query’s result</source>
        <translation>Ergebnis der Abfrage</translation>
    </message>
    <message>
        <source>it is no Parquet file, or it is damaged or cut off. Write it again.</source>
        <translation>Es ist keine Parquet-Datei, oder sie ist beschädigt oder abgeschnitten. Schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>its column “%1” holds values of the type %2, which no column here can hold. Leave it out, or turn it into text or numbers.</source>
        <translation>Ihre Spalte „%1“ enthält Werte des Typs %2, die keine Spalte hier fasst. Lassen Sie sie weg, oder machen Sie Text oder Zahlen daraus.</translation>
    </message>
    <message>
        <source>it has no columns, or more than %1. Keep the columns that you need.</source>
        <translation>Sie hat keine Spalten oder mehr als %1. Behalten Sie die Spalten, die Sie brauchen.</translation>
    </message>
    <message>
        <source>the column name “%1” is empty or stands twice. Give every column a name of its own.</source>
        <translation>Der Spaltenname „%1“ ist leer oder steht zweimal da. Geben Sie jeder Spalte einen eigenen Namen.</translation>
    </message>
    <message>
        <source>it holds no rows. Choose a file with data.</source>
        <translation>Sie enthält keine Zeilen. Wählen Sie eine Datei mit Daten.</translation>
    </message>
    <message>
        <source>Cannot write into “%1”</source>
        <translation>In „%1“ kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Cannot pack an object. Close other programs and try again.</source>
        <translation>Ein Objekt kann nicht gepackt werden. Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is a file “%1” already.</source>
        <translation>Die Datei „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>take “%2” of “%1” as missing</source>
        <translation>„%2“ in „%1“ als fehlend nehmen</translation>
    </message>
    <message>
        <source>write “%1” as “%2”</source>
        <translation>„%1“ als „%2“ schreiben</translation>
    </message>
    <message>
        <source>Comparing with the target was cancelled.</source>
        <translation>Der Vergleich mit der Zielspalte wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Summing up “%1”</source>
        <translation>„%1“ wird zusammengefasst</translation>
    </message>
    <message>
        <source>Cannot compare the column with the target: there is too little free memory. Close other programs and try again.</source>
        <translation>Die Spalte kann nicht mit der Zielspalte verglichen werden: Es ist zu wenig Arbeitsspeicher frei. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Comparing the column was cancelled.</source>
        <translation>Der Vergleich der Spalte wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Cannot compare “%1”: it holds words on one side and numbers on the other. Compare it with another version.</source>
        <translation>„%1“ kann nicht verglichen werden: Die Spalte enthält auf der einen Seite Wörter und auf der anderen Zahlen. Mit einer anderen Version vergleichen.</translation>
    </message>
    <message>
        <source>Cannot compare the column: there is too little free memory. Close other programs and try again.</source>
        <translation>Die Spalte kann nicht verglichen werden: Es ist zu wenig Arbeitsspeicher frei. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Cannot compare “%1”: only one of the two versions has it. Compare it with another version.</source>
        <translation>„%1“ kann nicht verglichen werden: Nur eine der beiden Versionen hat diese Spalte. Mit einer anderen Version vergleichen.</translation>
    </message>
    <message>
        <source>There are no rows in %1, so there is nothing to compare.</source>
        <translation>Es gibt keine Zeilen in %1, daher ist nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 and %2 hold the same single value.</source>
        <translation>%1 und %2 enthalten denselben einzigen Wert.</translation>
    </message>
    <message>
        <source>Changed: %1 is farther from %2 than chance explains. The Jensen-Shannon divergence is %3; without a change it stays below %4 in 95 of 100 cases.</source>
        <translation>Verändert: Der Abstand zwischen %1 und %2 ist größer, als der Zufall erklärt. Die Jensen-Shannon-Divergenz beträgt %3; ohne Veränderung bleibt sie in 95 von 100 Fällen unter %4.</translation>
    </message>
    <message>
        <source>As before: chance explains how far %1 is from %2. The Jensen-Shannon divergence is %3; without a change it stays below %4 in 95 of 100 cases.</source>
        <translation>Wie vorher: Der Zufall erklärt den Abstand zwischen %1 und %2. Die Jensen-Shannon-Divergenz beträgt %3; ohne Veränderung bleibt sie in 95 von 100 Fällen unter %4.</translation>
    </message>
    <message>
        <source>Following the column over time was cancelled.</source>
        <translation>Die Verfolgung der Spalte im Zeitverlauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Cannot follow a column over “%1”: it holds no time. Give another column the role time in the schema.</source>
        <translation>Eine Spalte kann nicht über „%1“ verfolgt werden: Diese Spalte enthält keine Zeit. Im Schema einer anderen Spalte die Rolle Zeit geben.</translation>
    </message>
    <message>
        <source>Following “%1” over time</source>
        <translation>„%1“ wird im Zeitverlauf verfolgt</translation>
    </message>
    <message>
        <source>Cannot follow the column over time: there is too little free memory. Close other programs and try again.</source>
        <translation>Die Spalte kann nicht im Zeitverlauf verfolgt werden: Es ist zu wenig Arbeitsspeicher frei. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” as %2</source>
        <translation>„%1“ als %2</translation>
    </message>
    <message>
        <source>%1 types given</source>
        <translation>%1 Typen vorgegeben</translation>
    </message>
    <message>
        <source>opens a quote that is never closed. Close it, and double every quote inside a quoted field.</source>
        <translation>öffnet ein Anführungszeichen, das nie geschlossen wird. Schließen Sie es und verdoppeln Sie jedes Anführungszeichen in einem Feld in Anführungszeichen.</translation>
    </message>
    <message>
        <source>has text behind a closing quote. Double every quote inside a quoted field.</source>
        <translation>hat Text hinter einem schließenden Anführungszeichen. Verdoppeln Sie jedes Anführungszeichen in einem Feld in Anführungszeichen.</translation>
    </message>
    <message>
        <source>has a quote inside a field that does not begin with one. Put the whole field in quotes and double the quotes inside it.</source>
        <translation>hat ein Anführungszeichen in einem Feld, das nicht mit einem beginnt. Setzen Sie das ganze Feld in Anführungszeichen und verdoppeln Sie die darin.</translation>
    </message>
    <message>
        <source>has a carriage return without a line feed. Save the file with the line ends of Linux or Windows.</source>
        <translation>hat einen Wagenrücklauf ohne Zeilenvorschub. Speichern Sie die Datei mit den Zeilenenden von Linux oder Windows.</translation>
    </message>
    <message>
        <source>holds a NUL byte, so it is not a text file. Export the data as CSV in UTF-8.</source>
        <translation>enthält ein NUL-Byte, ist also keine Textdatei. Exportieren Sie die Daten als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>is not valid UTF-8. Save the file as UTF-8, or read it in its own encoding, such as windows-1252.</source>
        <translation>ist kein gültiges UTF-8. Speichern Sie die Datei als UTF-8 oder lesen Sie sie in ihrer eigenen Kodierung, etwa windows-1252.</translation>
    </message>
    <message>
        <source>is longer than %1 MB, as no row is. Look for a quote that is never closed.</source>
        <translation>ist länger als %1 MB, wie es keine Zeile ist. Suchen Sie nach einem Anführungszeichen, das nie geschlossen wird.</translation>
    </message>
    <message>
        <source>holds “%1”, which is no %2. Correct the value, name it as a missing value, or choose another type for the column.</source>
        <translation>enthält „%1“, was nicht vom Typ %2 ist. Berichtigen Sie den Wert, nennen Sie ihn als fehlenden Wert oder wählen Sie für die Spalte einen anderen Typ.</translation>
    </message>
    <message>
        <source>it is written in UTF-16. Read it as utf-16le or utf-16be.</source>
        <translation>sie ist in UTF-16 geschrieben. Lesen Sie sie als utf-16le oder utf-16be.</translation>
    </message>
    <message>
        <source>line %1, column %2, </source>
        <translation>Zeile %1, Spalte %2, </translation>
    </message>
    <message>
        <source>line %1, column %2 (“%3”), </source>
        <translation>Zeile %1, Spalte %2 („%3“), </translation>
    </message>
    <message>
        <source>it has no column “%1”, which was given a type. It has: %2.</source>
        <translation>sie hat keine Spalte „%1“, für die ein Typ vorgegeben wurde. Sie hat: %2.</translation>
    </message>
    <message>
        <source>it changed while it was read. Import it again when the program that writes it is done.</source>
        <translation>sie hat sich geändert, während sie gelesen wurde. Importieren Sie sie erneut, wenn das Programm, das sie schreibt, fertig ist.</translation>
    </message>
    <message>
        <source>“%1” is not an edit of data. Begin with missing, convert, replace, swap, shift or drop, such as “missing hum -1”.</source>
        <translation>„%1“ ist keine Bearbeitung von Daten. Beginnen Sie mit missing, convert, replace, swap, shift oder drop, etwa „missing hum -1“.</translation>
    </message>
    <message>
        <source>“%1” is not a factor. Write it as 0.01 or 1/100.</source>
        <translation>„%1“ ist kein Faktor. Schreiben Sie ihn als 0.01 oder 1/100.</translation>
    </message>
    <message>
        <source>The data have no column “%1”.</source>
        <translation>Die Daten haben keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>“%1” does not hold numbers.</source>
        <translation>„%1“ enthält keine Zahlen.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is taken as missing in %3 rows.</source>
        <translation>„%1“: „%2“ gilt in %3 Zeilen als fehlend.</translation>
    </message>
    <message>
        <source>“%1” is converted (%2) in %3 rows.</source>
        <translation>„%1“ ist in %3 Zeilen umgerechnet (%2).</translation>
    </message>
    <message>
        <source>“%1”: “%2” is written as “%3” in %4 rows.</source>
        <translation>„%1“: „%2“ steht in %4 Zeilen nun als „%3“.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are exchanged.</source>
        <translation>„%1“ und „%2“ sind vertauscht.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” holds times. Move it by “day” or “hour”.</source>
        <translation>„%1“ enthält Zeiten. Verschieben Sie sie um „day“ oder „hour“.</translation>
    </message>
    <message>
        <source>“%1” holds days. Move it by whole days.</source>
        <translation>„%1“ enthält Tage. Verschieben Sie sie um ganze Tage.</translation>
    </message>
    <message>
        <source>“%1” is moved by %2 %3 in %4 rows.</source>
        <translation>„%1“ ist in %4 Zeilen um %2 %3 verschoben.</translation>
    </message>
    <message>
        <source>“%1” holds numbers. Move it round a cycle such as 0..23.</source>
        <translation>„%1“ enthält Zahlen. Verschieben Sie sie in einem Kreis wie 0..23.</translation>
    </message>
    <message>
        <source>“%1” is moved by %2 round %3 in %4 rows.</source>
        <translation>„%1“ ist in %4 Zeilen um %2 im Kreis %3 verschoben.</translation>
    </message>
    <message>
        <source>“%1” is the only column.</source>
        <translation>„%1“ ist die einzige Spalte.</translation>
    </message>
    <message>
        <source>The column “%1” is left out.</source>
        <translation>Die Spalte „%1“ ist ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” are not rows. Write them as 1..10.</source>
        <translation>„%1“ sind keine Zeilen. Schreiben Sie sie als 1..10.</translation>
    </message>
    <message>
        <source>The rows %1 to %2 are left out, %3 of them.</source>
        <translation>Die Zeilen %1 bis %2 sind ausgelassen, %3 an der Zahl.</translation>
    </message>
    <message>
        <source>%1 rows that repeat earlier rows are left out.</source>
        <translation>%1 Zeilen, die frühere wiederholen, sind ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” is not at hand.</source>
        <translation>„%1“ ist nicht zur Hand.</translation>
    </message>
    <message>
        <source>“%1” has none of the columns that are compared.</source>
        <translation>„%1“ hat keine der Spalten, die verglichen werden.</translation>
    </message>
    <message>
        <source>%1 rows that stand in %2 too are left out.</source>
        <translation>%1 Zeilen, die auch in %2 stehen, sind ausgelassen.</translation>
    </message>
    <message>
        <source>No column is left to compare rows by.</source>
        <translation>Keine Spalte ist übrig, nach der Zeilen verglichen werden könnten.</translation>
    </message>
    <message>
        <source>The file “%1” is no longer what “%2” was imported from. Put the old file back, or import the new one as the next version.</source>
        <translation>Die Datei „%1“ ist nicht mehr die, aus der „%2“ importiert wurde. Legen Sie die alte Datei zurück oder importieren Sie die neue als nächste Version.</translation>
    </message>
    <message>
        <source>move “%1” back</source>
        <translation>„%1“ zurückschieben</translation>
    </message>
    <message>
        <source>turn “%1” round again: %2 − “%1”</source>
        <translation>„%1“ wieder umkehren: %2 − „%1“</translation>
    </message>
    <message>
        <source>leave out the rows that repeat</source>
        <translation>die wiederholten Zeilen auslassen</translation>
    </message>
    <message>
        <source>leave out the rows that stand in %1 too</source>
        <translation>die Zeilen auslassen, die auch in %1 stehen</translation>
    </message>
    <message>
        <source>let “%1” have the column</source>
        <translation>die Spalte in „%1“ zulassen</translation>
    </message>
    <message>
        <source>leave the column out</source>
        <translation>die Spalte auslassen</translation>
    </message>
    <message>
        <source>exchange “%1” and “%2”</source>
        <translation>„%1“ und „%2“ tauschen</translation>
    </message>
    <message>
        <source>convert “%1” back</source>
        <translation>„%1“ zurückrechnen</translation>
    </message>
    <message>
        <source>leave out the rows %1 to %2</source>
        <translation>die Zeilen %1 bis %2 auslassen</translation>
    </message>
    <message>
        <source>expect no “%1” any more</source>
        <translation>kein „%1“ mehr erwarten</translation>
    </message>
    <message>
        <source>write “%1” as “%2” again</source>
        <translation>„%1“ wieder als „%2“ schreiben</translation>
    </message>
    <message>
        <source>Editing “%1” was cancelled.</source>
        <translation>Das Bearbeiten von „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing would change: “%1” finds no row in %2.</source>
        <translation>Nichts würde sich ändern: „%1“ findet in %2 keine Zeile.</translation>
    </message>
    <message>
        <source>“%1” would leave no row of %2.</source>
        <translation>„%1“ ließe von %2 keine Zeile übrig.</translation>
    </message>
    <message>
        <source>No edit of %1 was given.</source>
        <translation>Es wurde keine Bearbeitung von %1 angegeben.</translation>
    </message>
    <message>
        <source>Writing what “%1” becomes</source>
        <translation>Das Ergebnis aus „%1“ wird geschrieben</translation>
    </message>
    <message>
        <source>Cannot edit the data: there is too little free memory. Close other programs and try again.</source>
        <translation>Die Daten lassen sich nicht bearbeiten: Es ist zu wenig Speicher frei. Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 was not checked yet.</source>
        <translation>%1 wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>No edit of the data is known that helps here; the schema may be edited: %1</source>
        <translation>Keine Bearbeitung der Daten ist bekannt, die hier hilft; das Schema lässt sich bearbeiten: %1</translation>
    </message>
    <message>
        <source>The schema file</source>
        <translation>Die Schemadatei</translation>
    </message>
    <message>
        <source>The schema file cannot be used: %1</source>
        <translation>Die Schemadatei lässt sich nicht verwenden: %1</translation>
    </message>
    <message>
        <source>The schema file names no columns. Write one with “assay schema show NAME --json”.</source>
        <translation>Die Schemadatei nennt keine Spalten. Schreiben Sie eine mit „assay schema show NAME --json“.</translation>
    </message>
    <message>
        <source>No edit of a schema helps here; the data are what is wrong: %1 “assay data edit” edits them.</source>
        <translation>Hier hilft keine Änderung des Schemas; die Daten sind falsch: %1 „assay data edit“ bearbeitet sie.</translation>
    </message>
    <message>
        <source>The result of a query cannot be referenced, only kept. Leave out the wish to reference it.</source>
        <translation>Das Ergebnis einer Abfrage lässt sich nur behalten. Lassen Sie die Option weg, nur darauf zu verweisen.</translation>
    </message>
    <message>
        <source>%1 cannot be compared with itself. Name other data.</source>
        <translation>%1 lässt sich nicht mit sich selbst vergleichen. Nennen Sie andere Daten.</translation>
    </message>
    <message>
        <source>Name the data that a schema is to be inferred from.</source>
        <translation>Nennen Sie die Daten, aus denen ein Schema abgeleitet werden soll.</translation>
    </message>
    <message>
        <source>edited the data</source>
        <translation>hat die Daten bearbeitet</translation>
    </message>
    <message>
        <source>The checkpoint is damaged. Train from the start.</source>
        <translation>Der Zwischenstand ist beschädigt. Trainieren Sie von Anfang an.</translation>
    </message>
    <message>
        <source>The checkpoint belongs to another specification or other data. Train from the start.</source>
        <translation>Der Zwischenstand gehört zu einer anderen Spezifikation oder anderen Daten. Trainieren Sie von Anfang an.</translation>
    </message>
    <message>
        <source>A curve needs a finite score and a class for each row.</source>
        <translation>Eine Kurve braucht für jede Zeile einen endlichen Wert und eine Klasse.</translation>
    </message>
    <message>
        <source>A curve needs rows of both classes; these %1 rows are of one. Test on more rows.</source>
        <translation>Eine Kurve braucht Zeilen beider Klassen; diese %1 Zeilen sind von einer. Prüfen Sie auf mehr Zeilen.</translation>
    </message>
    <message>
        <source>The cost of a mistake must be 0 or more; it is %1 and %2.</source>
        <translation>Die Kosten eines Fehlers müssen 0 oder mehr sein; sie sind %1 und %2.</translation>
    </message>
    <message>
        <source>Pass %1 over the coefficients</source>
        <translation>Durchgang %1 über die Koeffizienten</translation>
    </message>
    <message>
        <source>“%1” holds infinity or numbers too large to learn from. Mend the column or leave it out.</source>
        <translation>„%1“ enthält Unendlich oder Zahlen, die zum Lernen zu groß sind. Berichtigen Sie die Spalte oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>share of these for each level</source>
        <translation>Anteil davon für jede Ebene</translation>
    </message>
    <message>
        <source>L1 penalty on leaf values</source>
        <translation>L1-Strafe auf Blattwerte</translation>
    </message>
    <message>
        <source>least gain of a split</source>
        <translation>geringster Gewinn einer Teilung</translation>
    </message>
    <message>
        <source>steps of each number</source>
        <translation>Stufen jeder Zahl</translation>
    </message>
    <message>
        <source>where a tree grows next: level by level, or where most is gained</source>
        <translation>wo ein Baum als Nächstes wächst: Ebene für Ebene oder wo am meisten gewonnen wird</translation>
    </message>
    <message>
        <source>leaves of a tree, 0 for as many as its levels allow</source>
        <translation>Blätter eines Baumes, 0 für so viele, wie seine Ebenen erlauben</translation>
    </message>
    <message>
        <source>columns that predictions may only rise with</source>
        <translation>Spalten, mit denen Vorhersagen nur steigen dürfen</translation>
    </message>
    <message>
        <source>columns that predictions may only fall with</source>
        <translation>Spalten, mit denen Vorhersagen nur fallen dürfen</translation>
    </message>
    <message>
        <source>share of features for each node</source>
        <translation>Anteil der Merkmale für jeden Knoten</translation>
    </message>
    <message>
        <source>rows that decide</source>
        <translation>Zeilen, die entscheiden</translation>
    </message>
    <message>
        <source>whether nearer rows count more</source>
        <translation>ob nähere Zeilen mehr zählen</translation>
    </message>
    <message>
        <source>how distances are measured</source>
        <translation>wie Abstände gemessen werden</translation>
    </message>
    <message>
        <source>what units make of their sum</source>
        <translation>was Einheiten aus ihrer Summe machen</translation>
    </message>
    <message>
        <source>share of the penalty that is L1</source>
        <translation>Anteil der Strafe, der L1 ist</translation>
    </message>
    <message>
        <source>penalty on coefficients</source>
        <translation>Strafe auf Koeffizienten</translation>
    </message>
    <message>
        <source>most passes over the coefficients</source>
        <translation>höchstens so viele Durchgänge über die Koeffizienten</translation>
    </message>
    <message>
        <source>duality gap at which it stops</source>
        <translation>Dualitätslücke, bei der aufgehört wird</translation>
    </message>
    <message>
        <source>how much the rows count beside the penalty</source>
        <translation>wie viel die Zeilen neben der Strafe zählen</translation>
    </message>
    <message>
        <source>most steps</source>
        <translation>höchstens so viele Schritte</translation>
    </message>
    <message>
        <source>relative error of coefficients at which it stops</source>
        <translation>relativer Fehler der Koeffizienten, bei dem aufgehört wird</translation>
    </message>
    <message>
        <source>share of the largest variance that is added to all</source>
        <translation>Anteil der größten Varianz, der zu allen hinzukommt</translation>
    </message>
    <message>
        <source>The estimator “%1” does not learn the task “%2”; those that do are %3.</source>
        <translation>Der Schätzer „%1“ lernt die Aufgabe „%2“ nicht; die es tun, sind %3.</translation>
    </message>
    <message>
        <source>“validation.folds” is %1, but %2. Take fewer folds or more data.</source>
        <translation>„validation.folds“ ist %1, aber %2. Nehmen Sie weniger Teile oder mehr Daten.</translation>
    </message>
    <message>
        <source>there are only %1 groups</source>
        <translation>es gibt nur %1 Gruppen</translation>
    </message>
    <message>
        <source>only %1 training rows have the class “%2”</source>
        <translation>nur %1 Trainingszeilen haben die Klasse „%2“</translation>
    </message>
    <message>
        <source>there are only %1 training rows</source>
        <translation>es gibt nur %1 Trainingszeilen</translation>
    </message>
    <message>
        <source>There are no rows to divide into groups.</source>
        <translation>Es gibt keine Zeilen, die in Gruppen geteilt werden können.</translation>
    </message>
    <message>
        <source>%1 rows cannot be divided into %2 groups. Ask for 1 to %1.</source>
        <translation>%1 Zeilen lassen sich nicht in %2 Gruppen teilen. Verlangen Sie 1 bis %1.</translation>
    </message>
    <message>
        <source>A number is missing or infinite, so that rows have no distance. Mend it or leave its column out.</source>
        <translation>Eine Zahl fehlt oder ist unendlich, daher haben Zeilen keinen Abstand. Berichtigen Sie sie oder lassen Sie ihre Spalte weg.</translation>
    </message>
    <message>
        <source>Moving centres, round %1</source>
        <translation>Zentren werden bewegt, Runde %1</translation>
    </message>
    <message>
        <source>The centres to start from do not have the features of the rows, as finite numbers. Give %1 for each.</source>
        <translation>Die anfänglichen Zentren haben nicht die Merkmale der Zeilen als endliche Zahlen. Geben Sie %1 für jedes.</translation>
    </message>
    <message>
        <source>No finite coefficients were found. Exclude columns with infinite or extreme values.</source>
        <translation>Es wurden keine endlichen Koeffizienten gefunden. Lassen Sie Spalten mit unendlichen oder extremen Werten weg.</translation>
    </message>
    <message>
        <source>Step %1 towards the best coefficients</source>
        <translation>Schritt %1 zu den besten Koeffizienten</translation>
    </message>
    <message>
        <source>The features tell the classes apart without an error, so without a penalty the coefficients would grow without end. Set “estimator.penalty” to l2, if need be with a large “estimator.C”.</source>
        <translation>Die Merkmale trennen die Klassen ohne Fehler, daher wüchsen die Koeffizienten ohne Strafe endlos. Setzen Sie „estimator.penalty“ auf l2, nötigenfalls mit einem großen „estimator.C“.</translation>
    </message>
    <message>
        <source>Mean absolute error as a share of the actual value</source>
        <translation>Mittlerer absoluter Fehler als Anteil des tatsächlichen Werts</translation>
    </message>
    <message>
        <source>Loss of the prediction taken as a quantile of the target</source>
        <translation>Verlust der Vorhersage als Quantil des Ziels</translation>
    </message>
    <message>
        <source>Surprise at the true classes; confident mistakes weigh most</source>
        <translation>Überraschung über die wahren Klassen; sichere Irrtümer wiegen am meisten</translation>
    </message>
    <message>
        <source>Share of rows whose class is right</source>
        <translation>Anteil der Zeilen, deren Klasse stimmt</translation>
    </message>
    <message>
        <source>Share that is right, averaged over the classes</source>
        <translation>Anteil, der stimmt, gemittelt über die Klassen</translation>
    </message>
    <message>
        <source>Share of the rows taken for a class that have it</source>
        <translation>Anteil der für eine Klasse gehaltenen Zeilen, die sie haben</translation>
    </message>
    <message>
        <source>Share of the rows of a class that are found</source>
        <translation>Anteil der Zeilen einer Klasse, die gefunden werden</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>Harmonisches Mittel von Genauigkeit und Trefferquote</translation>
    </message>
    <message>
        <source>Chance that a row of the class is ranked above another; 0.5 is chance alone</source>
        <translation>Wahrscheinlichkeit, dass eine Zeile der Klasse vor einer anderen steht; 0,5 ist bloßer Zufall</translation>
    </message>
    <message>
        <source>Average precision over all thresholds</source>
        <translation>Mittlere Genauigkeit über alle Schwellen</translation>
    </message>
    <message>
        <source>Mean squared error of the probabilities</source>
        <translation>Mittlerer quadratischer Fehler der Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Correlation of predicted and true classes; 1 is perfect</source>
        <translation>Korrelation von vorhergesagten und wahren Klassen; 1 ist vollkommen</translation>
    </message>
    <message>
        <source>How far probabilities lie from what came true, on average</source>
        <translation>Wie weit Wahrscheinlichkeiten im Mittel von dem liegen, was eintrat</translation>
    </message>
    <message>
        <source>its classes do not fit its task</source>
        <translation>seine Klassen passen nicht zu seiner Aufgabe</translation>
    </message>
    <message>
        <source>“estimator.%1” names “%2”, which is no column of numbers that the model learns from. Name such columns only.</source>
        <translation>„estimator.%1“ nennt „%2“, das keine Zahlenspalte ist, aus der das Modell lernt. Nennen Sie nur solche.</translation>
    </message>
    <message>
        <source>“%1” stands in “estimator.monotone_increasing” and in “estimator.monotone_decreasing”; take it out of one.</source>
        <translation>„%1“ steht in „estimator.monotone_increasing“ und in „estimator.monotone_decreasing“; nehmen Sie es aus einem heraus.</translation>
    </message>
    <message>
        <source>Finding the nearest rows</source>
        <translation>Die nächsten Zeilen werden gesucht</translation>
    </message>
    <message>
        <source>There is no “%1” for %2; use one of %3.</source>
        <translation>Für %2 gibt es kein „%1“; nehmen Sie eines von %3.</translation>
    </message>
    <message>
        <source>The two models were not tested on the same rows, so they cannot be compared row by row.</source>
        <translation>Die beiden Modelle wurden nicht auf denselben Zeilen geprüft, daher lassen sie sich nicht Zeile für Zeile vergleichen.</translation>
    </message>
    <message>
        <source>A model predicts something that is no number, so it cannot be compared. Look for infinite or missing inputs.</source>
        <translation>Ein Modell sagt etwas vorher, das keine Zahl ist, daher lässt es sich nicht vergleichen. Suchen Sie nach unendlichen oder fehlenden Eingaben.</translation>
    </message>
    <message>
        <source>“%1” is not defined on these %2 rows, for example because they hold too few of a class. Compare by another metric.</source>
        <translation>„%1“ ist auf diesen %2 Zeilen nicht definiert, etwa weil sie zu wenige einer Klasse enthalten. Vergleichen Sie nach einem anderen Maß.</translation>
    </message>
    <message>
        <source>Principal components need at least two rows of numbers.</source>
        <translation>Hauptkomponenten brauchen mindestens zwei Zeilen mit Zahlen.</translation>
    </message>
    <message>
        <source>Principal components of %1 features take too long; allowed are %2. Leave columns out.</source>
        <translation>Hauptkomponenten von %1 Merkmalen dauern zu lange; erlaubt sind %2. Lassen Sie Spalten weg.</translation>
    </message>
    <message>
        <source>A number is missing or infinite, so that there are no principal components. Mend it or leave its column out.</source>
        <translation>Eine Zahl fehlt oder ist unendlich, daher gibt es keine Hauptkomponenten. Berichtigen Sie sie oder lassen Sie ihre Spalte weg.</translation>
    </message>
    <message>
        <source>%1 principal components were asked for; allowed are 1 to %2.</source>
        <translation>%1 Hauptkomponenten wurden verlangt; erlaubt sind 1 bis %2.</translation>
    </message>
    <message>
        <source>Finding principal components</source>
        <translation>Hauptkomponenten werden gesucht</translation>
    </message>
    <message>
        <source>No column is left to learn from: in the training rows, all are missing, or dates that never vary.</source>
        <translation>Keine Spalte bleibt zum Lernen: In den Trainingszeilen fehlen alle oder sind Daten, die sich nie ändern.</translation>
    </message>
    <message>
        <source>The model file was written by a newer version of Assay. Update Assay to use it.</source>
        <translation>Die Modelldatei wurde von einer neueren Version von Assay geschrieben. Aktualisieren Sie Assay, um sie zu benutzen.</translation>
    </message>
    <message>
        <source>“%1” names the column “%2”, which the data does not have. Its columns are %3.</source>
        <translation>„%1“ nennt die Spalte „%2“, die die Daten nicht haben. Ihre Spalten sind %3.</translation>
    </message>
    <message>
        <source>“%1” names the column “%2”, which is %3; it takes %4. Take it out of the list.</source>
        <translation>„%1“ nennt die Spalte „%2“, die %3 ist; es nimmt %4. Nehmen Sie sie aus der Liste.</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>numbers and words</source>
        <translation>Zahlen und Wörter</translation>
    </message>
    <message>
        <source>“prepare.interactions” names the column “%1”, which is no feature. Take “%2” out of the list.</source>
        <translation>„prepare.interactions“ nennt die Spalte „%1“, die kein Merkmal ist. Nehmen Sie „%2“ aus der Liste.</translation>
    </message>
    <message>
        <source>No column is left to learn from: all are excluded, free text or the target. Exclude fewer.</source>
        <translation>Keine Spalte bleibt zum Lernen: Alle sind ausgeschlossen, freier Text oder das Ziel. Schließen Sie weniger aus.</translation>
    </message>
    <message>
        <source>“prepare.%1” names the target “%2”, which is no feature; take it out of the list.</source>
        <translation>„prepare.%1“ nennt das Ziel „%2“, das kein Merkmal ist; nehmen Sie es aus der Liste.</translation>
    </message>
    <message>
        <source>“prepare.%1” and “prepare.%2” both name “%3”; take it out of one of them.</source>
        <translation>„prepare.%1“ und „prepare.%2“ nennen beide „%3“; nehmen Sie es aus einem heraus.</translation>
    </message>
    <message>
        <source>“prepare.interactions” has “%1” in the specification; allowed are two columns with “*” between them, such as “temp * hum”.</source>
        <translation>„prepare.interactions“ hat „%1“ in der Spezifikation; erlaubt sind zwei Spalten mit „*“ dazwischen, etwa „temp * hum“.</translation>
    </message>
    <message>
        <source>Tree %1 of %2</source>
        <translation>Baum %1 von %2</translation>
    </message>
    <message>
        <source>“%1” has bounds, but the parameter is no number; give a list of values.</source>
        <translation>„%1“ hat Grenzen, aber der Parameter ist keine Zahl; geben Sie eine Liste von Werten.</translation>
    </message>
    <message>
        <source>“%1.min” must be below “%1.max”.</source>
        <translation>„%1.min“ muss unter „%1.max“ liegen.</translation>
    </message>
    <message>
        <source>“%1.log” needs a “min” above 0.</source>
        <translation>„%1.log“ braucht ein „min“ über 0.</translation>
    </message>
    <message>
        <source>“%1” is no parameter of the estimator “%2”; allowed are %3.</source>
        <translation>„%1“ ist kein Parameter des Schätzers „%2“; erlaubt sind %3.</translation>
    </message>
    <message>
        <source>A grid needs a list of values for “%1”, not bounds.</source>
        <translation>Ein Gitter braucht für „%1“ eine Liste von Werten, keine Grenzen.</translation>
    </message>
    <message>
        <source>The search has no space; add [search.space] with values or bounds for parameters of “%1”.</source>
        <translation>Die Suche hat keinen Raum; fügen Sie [search.space] mit Werten oder Grenzen für Parameter von „%1“ hinzu.</translation>
    </message>
    <message>
        <source>The grid has %1 points, more than %2. Give fewer values, or search at random.</source>
        <translation>Das Gitter hat %1 Punkte, mehr als %2. Geben Sie weniger Werte oder suchen Sie zufällig.</translation>
    </message>
    <message>
        <source>The estimator “%1” has no effort that “%2” could raise. Search at random or by tpe.</source>
        <translation>Der Schätzer „%1“ hat keinen Aufwand, den „%2“ erhöhen könnte. Suchen Sie zufällig oder mit tpe.</translation>
    </message>
    <message>
        <source>“search.space.%1” is what “%2” raises itself, up to “estimator.%1”; take it out of the space.</source>
        <translation>„search.space.%1“ erhöht „%2“ selbst, bis zu „estimator.%1“; nehmen Sie es aus dem Raum.</translation>
    </message>
    <message>
        <source>“%1” must be a list of values such as [4, 6, 8], or bounds such as { min = 0.01, max = 0.3, log = true }.</source>
        <translation>„%1“ muss eine Liste von Werten wie [4, 6, 8] sein oder Grenzen wie { min = 0.01, max = 0.3, log = true }.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>The predictions are not about these rows, so they cannot be looked at by column. Evaluate the model on the data first.</source>
        <translation>Die Vorhersagen betreffen nicht diese Zeilen, daher lassen sie sich nicht nach Spalten betrachten. Werten Sie das Modell zuerst auf den Daten aus.</translation>
    </message>
    <message>
        <source>There is no column “%1” to look at the rows by.</source>
        <translation>Es gibt keine Spalte „%1“, nach der die Zeilen betrachtet werden können.</translation>
    </message>
    <message>
        <source>The search for slices was stopped.</source>
        <translation>Die Suche nach Ausschnitten wurde angehalten.</translation>
    </message>
    <message>
        <source>Looking at pairs of columns</source>
        <translation>Spaltenpaare werden betrachtet</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Slices need a finite loss for each row; a model that predicts infinite values has none.</source>
        <translation>Ausschnitte brauchen für jede Zeile einen endlichen Verlust; ein Modell, das Unendliches vorhersagt, hat keinen.</translation>
    </message>
    <message>
        <source>Looking at “%1”</source>
        <translation>„%1“ wird betrachtet</translation>
    </message>
    <message>
        <source>No training row has the class “%1”. Split so that it is there, such as “stratified”, or leave its rows out.</source>
        <translation>Keine Trainingszeile hat die Klasse „%1“. Teilen Sie so, dass sie da ist, etwa „stratified“, oder lassen Sie ihre Zeilen weg.</translation>
    </message>
    <message>
        <source>The target “%1” is %2; regression needs numbers. Choose another target, or the task binary or multiclass.</source>
        <translation>Das Ziel „%1“ ist %2; Regression braucht Zahlen. Wählen Sie ein anderes Ziel oder die Aufgabe binary oder multiclass.</translation>
    </message>
    <message>
        <source>The target “%1” is %2; classes need booleans, categories or numbers. Choose another target.</source>
        <translation>Das Ziel „%1“ ist %2; Klassen brauchen Wahrheitswerte, Kategorien oder Zahlen. Wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>The target “%1” has more than %2 classes. Choose another target, or the task regression.</source>
        <translation>Das Ziel „%1“ hat mehr als %2 Klassen. Wählen Sie ein anderes Ziel oder die Aufgabe regression.</translation>
    </message>
    <message>
        <source>The target “%1” has %2 classes; binary needs two. Choose the task multiclass or another target.</source>
        <translation>Das Ziel „%1“ hat %2 Klassen; binary braucht zwei. Wählen Sie die Aufgabe multiclass oder ein anderes Ziel.</translation>
    </message>
    <message>
        <source>“positive” is “%1” in the specification, which no row has; the classes of “%2” are %3.</source>
        <translation>„positive“ ist „%1“ in der Spezifikation, was keine Zeile hat; die Klassen von „%2“ sind %3.</translation>
    </message>
    <message>
        <source>a number, a text, or a list of whole numbers or of texts</source>
        <translation>eine Zahl, ein Text oder eine Liste von ganzen Zahlen oder von Texten</translation>
    </message>
    <message>
        <source>“weight” names “%1”, which is no column of numbers in %2.</source>
        <translation>„weight“ nennt „%1“, das in %2 keine Zahlenspalte ist.</translation>
    </message>
    <message>
        <source>The weight “%1” is “%2” in row %3; weights must be above 0. Mend it or leave the row out.</source>
        <translation>Das Gewicht „%1“ ist „%2“ in Zeile %3; Gewichte müssen über 0 liegen. Berichtigen Sie es oder lassen Sie die Zeile weg.</translation>
    </message>
    <message>
        <source>Fold %1 of %2: %3</source>
        <translation>Teil %1 von %2: %3</translation>
    </message>
    <message>
        <source>“weight” names the target “%1”; name another column.</source>
        <translation>„weight“ nennt das Ziel „%1“; nennen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <source>“positive” belongs to the task “binary” alone; leave it out, or change “task”.</source>
        <translation>„positive“ gehört allein zur Aufgabe „binary“; lassen Sie es weg oder ändern Sie „task“.</translation>
    </message>
    <message>
        <source>“class_weight” belongs to the tasks “binary” and “multiclass”; leave it out, or change “task”.</source>
        <translation>„class_weight“ gehört zu den Aufgaben „binary“ und „multiclass“; lassen Sie es weg oder ändern Sie „task“.</translation>
    </message>
    <message>
        <source>A “stratified” split keeps the shares of classes, which regression does not have. Choose “random”.</source>
        <translation>Eine Teilung „stratified“ erhält die Anteile von Klassen, die Regression nicht hat. Wählen Sie „random“.</translation>
    </message>
    <message>
        <source>A feature holds infinity or a number beyond 3.4e38, which XGBoost cannot take. Mend the column or leave it out.</source>
        <translation>Ein Merkmal enthält Unendlich oder eine Zahl über 3,4e38, die XGBoost nicht nehmen kann. Berichtigen Sie die Spalte oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2, %3</source>
        <translation>95-%-Intervall %1 bis %2, %3</translation>
    </message>
    <message>
        <source>“%1” is better than “%2” by %3 (%4).</source>
        <translation>„%1“ ist besser als „%2“ um %3 (%4).</translation>
    </message>
    <message>
        <source>“%1” is worse than “%2” by %3 (%4).</source>
        <translation>„%1“ ist schlechter als „%2“ um %3 (%4).</translation>
    </message>
    <message>
        <source>“%1” and “%2” do not differ in %3 on these rows.</source>
        <translation>„%1“ und „%2“ unterscheiden sich auf diesen Zeilen nicht in %3.</translation>
    </message>
    <message>
        <source>“%1” differs from “%2” by %3 (%4); whether that is better is not known.</source>
        <translation>„%1“ unterscheidet sich von „%2“ um %3 (%4); ob das besser ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The difference of “%1” to “%2”, %3 (%4), could be chance.</source>
        <translation>Der Unterschied von „%1“ zu „%2“, %3 (%4), könnte Zufall sein.</translation>
    </message>
    <message>
        <source>The difference of “%1” to “%2”, %3 (%4), could be chance; about %5 more rows would settle it.</source>
        <translation>Der Unterschied von „%1“ zu „%2“, %3 (%4), könnte Zufall sein; etwa %5 weitere Zeilen würden es entscheiden.</translation>
    </message>
    <message>
        <source>Pruned at step %1: %2 lies above %3, the median of %4 earlier trials.</source>
        <translation>Bei Schritt %1 beendet: %2 liegt über %3, dem Median von %4 früheren Versuchen.</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation>%1: %2, jetzt %3</translation>
    </message>
    <message>
        <source>“%1” came out again bit for bit: the model file and all %2 holdout predictions.</source>
        <translation>„%1“ kam bitgenau wieder heraus: die Modelldatei und alle %2 Vorhersagen der zurückgehaltenen Zeilen.</translation>
    </message>
    <message>
        <source>“%1” came out again within tolerance: no holdout prediction differs by more than %2 of the largest; the model file is not the same bit for bit.</source>
        <translation>„%1“ kam bis auf die Toleranz wieder heraus: Keine Vorhersage der zurückgehaltenen Zeilen weicht um mehr als %2 der größten ab; die Modelldatei ist nicht bitgenau dieselbe.</translation>
    </message>
    <message>
        <source>“%1” did not come out again: other rows were held out than the run recorded.</source>
        <translation>„%1“ kam nicht wieder heraus: Es wurden andere Zeilen zurückgehalten, als der Lauf festhielt.</translation>
    </message>
    <message>
        <source>“%1” did not come out again: a holdout prediction differs by %2 of the largest, %3 is the tolerance.</source>
        <translation>„%1“ kam nicht wieder heraus: Eine Vorhersage der zurückgehaltenen Zeilen weicht um %2 der größten ab, %3 ist die Toleranz.</translation>
    </message>
    <message>
        <source>The run “%1” has no model to compare with; only finished runs that Assay trained can be reproduced.</source>
        <translation>Der Lauf „%1“ hat kein Modell zum Vergleichen; nur beendete Läufe, die Assay trainiert hat, lassen sich wiederholen.</translation>
    </message>
    <message>
        <source>“%1” predicts something else than “%2”. Compare runs with the same task and classes.</source>
        <translation>„%1“ sagt etwas anderes vorher als „%2“. Vergleichen Sie Läufe mit derselben Aufgabe und denselben Klassen.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared by “%2”; use one of %3.</source>
        <translation>„%1“ lässt sich nicht nach „%2“ vergleichen; nehmen Sie eines von %3.</translation>
    </message>
    <message>
        <source>DeLong&apos;s test</source>
        <translation>DeLongs Test</translation>
    </message>
    <message>
        <source>McNemar&apos;s test with mid-p</source>
        <translation>McNemars Test mit mittlerem p</translation>
    </message>
    <message>
        <source>paired bootstrap, %1 resamples</source>
        <translation>gepaarter Bootstrap, %1 Ziehungen</translation>
    </message>
    <message>
        <source>The run %1 is still running; it cannot be begun again.</source>
        <translation>Der Lauf %1 läuft noch; er kann nicht neu begonnen werden.</translation>
    </message>
    <message>
        <source>No trial of the search gave a “%1”. Look at the trials’ own errors.</source>
        <translation>Kein Versuch der Suche ergab ein „%1“. Sehen Sie die Fehler der Versuche an.</translation>
    </message>
    <message>
        <source>, best %1 %2</source>
        <translation>, bestes %1 %2</translation>
    </message>
    <message>
        <source>Trial %1 of %2%3</source>
        <translation>Versuch %1 von %2%3</translation>
    </message>
    <message>
        <source>%1, trial %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>The run “%1” is no search, so it cannot be resumed.</source>
        <translation>Der Lauf „%1“ ist keine Suche, daher kann er nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The search “%1” has finished; there is nothing to resume.</source>
        <translation>Die Suche „%1“ ist beendet; es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>The specification has no [search]; add it, or train once.</source>
        <translation>Die Spezifikation hat kein [search]; fügen Sie es hinzu oder trainieren Sie einmal.</translation>
    </message>
    <message>
        <source>The model predicts “%1”, but %2 has no such column to compare with.</source>
        <translation>Das Modell sagt „%1“ vorher, aber %2 hat keine solche Spalte zum Vergleichen.</translation>
    </message>
    <message>
        <source>Every value of “%1” is missing in %2 or unknown to the model, so there is nothing to compare predictions with.</source>
        <translation>Jeder Wert von „%1“ fehlt in %2 oder ist dem Modell unbekannt, daher gibt es nichts, womit Vorhersagen verglichen werden können.</translation>
    </message>
    <message>
        <source>The specification has a [search]; start it as a search, or take [search] out to train once.</source>
        <translation>Die Spezifikation hat ein [search]; starten Sie sie als Suche, oder nehmen Sie [search] heraus, um einmal zu trainieren.</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>Die Auswertung wurde angehalten.</translation>
    </message>
    <message>
        <source>lower bound &gt; 0</source>
        <translation>untere Grenze &gt; 0</translation>
    </message>
    <message numerus="yes">
        <source>%1 on the holdout, %n row(s)</source>
        <translation>
            <numerusform>%1 auf den zurückgehaltenen Zeilen, %n Zeile</numerusform>
            <numerusform>%1 auf den zurückgehaltenen Zeilen, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>ROC AUC %1</source>
        <translation>ROC AUC %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>fallen</source>
        <translation>gefallen</translation>
    </message>
    <message>
        <source>For the class “%1”.</source>
        <translation>Für die Klasse „%1“.</translation>
    </message>
    <message>
        <source>Each class against all others.</source>
        <translation>Jede Klasse gegen alle anderen.</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>On the dashed line rows are ranked by chance. %1</source>
        <translation>Auf der gestrichelten Linie ist die Rangfolge Zufall. %1</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>Anteil falsch positiver</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>Anteil richtig positiver</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>On the dashed line, what was said came true as often. %1</source>
        <translation>Auf der gestrichelten Linie trat das Gesagte ebenso oft ein. %1</translation>
    </message>
    <message>
        <source>Predicted probability</source>
        <translation>Vorhergesagte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Share that came true</source>
        <translation>Anteil, der eintrat</translation>
    </message>
    <message>
        <source>Actual classes, and what they were taken for.</source>
        <translation>Tatsächliche Klassen, und wofür sie gehalten wurden.</translation>
    </message>
    <message>
        <source>Actual classes, and what they were taken for; the first %1 of %2 classes.</source>
        <translation>Tatsächliche Klassen, und wofür sie gehalten wurden; die ersten %1 von %2 Klassen.</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>%1 of each other run minus this model&apos;s</source>
        <translation>%1 jedes anderen Laufs minus das dieses Modells</translation>
    </message>
    <message>
        <source>%1 on each data version</source>
        <translation>%1 auf jeder Datenversion</translation>
    </message>
    <message>
        <source>Point and 95 % interval; the dashed line is the holdout&apos;s %1.</source>
        <translation>Punkt und 95-%-Intervall; die gestrichelte Linie ist %1 der zurückgehaltenen Zeilen.</translation>
    </message>
    <message>
        <source>%1, in the unit of “%2”</source>
        <translation>%1, in der Einheit von „%2“</translation>
    </message>
    <message>
        <source>Shares of the classes in the training data</source>
        <translation>Anteile der Klassen in den Trainingsdaten</translation>
    </message>
    <message>
        <source>Linear regression (least squares)</source>
        <translation>Lineare Regression (kleinste Quadrate)</translation>
    </message>
    <message>
        <source>Lasso regression</source>
        <translation>Lasso-Regression</translation>
    </message>
    <message>
        <source>Elastic net regression</source>
        <translation>Elastic-Net-Regression</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Logistische Regression</translation>
    </message>
    <message>
        <source>Naive Bayes (Gaussian)</source>
        <translation>Naiver Bayes (Gauß)</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>Nächste Nachbarn</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>Zufallswald</translation>
    </message>
    <message>
        <source>By how much the %1 on the holdout grows when the input&apos;s values are shuffled among the rows, averaged over five shuffles. It says what the model uses, not what causes the target.</source>
        <translation>Um wie viel %1 auf den zurückgehaltenen Zeilen wächst, wenn die Werte der Eingabe unter den Zeilen gemischt werden, gemittelt über fünf Mischungen. Es sagt, was das Modell benutzt, nicht, was das Ziel verursacht.</translation>
    </message>
    <message>
        <source>Growth of the log loss</source>
        <translation>Wachstum des Log-Loss</translation>
    </message>
    <message>
        <source>%1 rows of %2 that training did not see.</source>
        <translation>%1 Zeilen von %2, die das Training nicht sah.</translation>
    </message>
    <message>
        <source>RMSE and MAE are in the unit of “%1”.</source>
        <translation>RMSE und MAE sind in der Einheit von „%1“.</translation>
    </message>
    <message>
        <source>Intervals are 95 % intervals over rows, which are taken as independent.</source>
        <translation>Intervalle sind 95-%-Intervalle über Zeilen, die als unabhängig gelten.</translation>
    </message>
    <message>
        <source>On %1 rows of %2 that were held out of training, %3 predicts the class “%4” with an accuracy of %5 and a log loss of %6.</source>
        <translation>Auf %1 Zeilen von %2, die vom Training zurückgehalten wurden, sagt %3 die Klasse „%4“ mit einem richtigen Anteil von %5 und einem Log-Loss von %6 vorher.</translation>
    </message>
    <message>
        <source>On %1 (%2 rows) its %5 is %3, %4 times the holdout&apos;s. The intervals do not meet: on these data the model is worse beyond chance.</source>
        <translation>Auf %1 (%2 Zeilen) ist %5 %3, das %4-Fache der zurückgehaltenen Zeilen. Die Intervalle berühren sich nicht: Auf diesen Daten ist das Modell über den Zufall hinaus schlechter.</translation>
    </message>
    <message>
        <source>On %1 (%2 rows) its %5 is %3, %4 times the holdout&apos;s. The intervals do not meet: on these data the model is better beyond chance.</source>
        <translation>Auf %1 (%2 Zeilen) ist %5 %3, das %4-Fache der zurückgehaltenen Zeilen. Die Intervalle berühren sich nicht: Auf diesen Daten ist das Modell über den Zufall hinaus besser.</translation>
    </message>
    <message>
        <source>On %1 (%2 rows) its %5 is %3, %4 times the holdout&apos;s. The intervals meet, so chance may explain the difference.</source>
        <translation>Auf %1 (%2 Zeilen) ist %5 %3, das %4-Fache der zurückgehaltenen Zeilen. Die Intervalle berühren sich, daher kann der Zufall den Unterschied erklären.</translation>
    </message>
    <message>
        <source>The validation %5 was smallest, %1, at step %2 of %3, and ended at %4. Validation rows are part of the training rows, not of the holdout.</source>
        <translation>Auf den Validierungszeilen war %5 am kleinsten, %1, bei Schritt %2 von %3, und endete bei %4. Validierungszeilen sind ein Teil der Trainingszeilen, nicht der zurückgehaltenen.</translation>
    </message>
    <message>
        <source>%1 while it was trained</source>
        <translation>%1 während des Trainings</translation>
    </message>
    <message>
        <source>This kind of model cannot tell exactly what each input adds to a prediction; boosted trees and linear models can. Look at the importance of its inputs instead.</source>
        <translation>Diese Art von Modell kann nicht genau sagen, was jede Eingabe zu einer Vorhersage beiträgt; Boosting-Bäume und lineare Modelle können es. Sehen Sie stattdessen die Wichtigkeit seiner Eingaben an.</translation>
    </message>
    <message>
        <source>There are no rows to explain the model with. Choose data that hold its target.</source>
        <translation>Es gibt keine Zeilen, mit denen das Modell erklärt werden kann. Wählen Sie Daten, die sein Ziel enthalten.</translation>
    </message>
    <message>
        <source>The rows to explain the model with are not rows of this table. Evaluate the model on the data first.</source>
        <translation>Die Zeilen, mit denen das Modell erklärt werden soll, sind keine Zeilen dieser Tabelle. Werten Sie das Modell zuerst auf den Daten aus.</translation>
    </message>
    <message>
        <source>The explanation was stopped.</source>
        <translation>Die Erklärung wurde angehalten.</translation>
    </message>
    <message>
        <source>The predictions are not about these rows, or are not finite, so groups of rows cannot be compared. Evaluate the model on the data first.</source>
        <translation>Die Vorhersagen betreffen nicht diese Zeilen oder sind nicht endlich, daher lassen sich Gruppen von Zeilen nicht vergleichen. Werten Sie das Modell zuerst auf den Daten aus.</translation>
    </message>
    <message>
        <source>There is no column “%1” to compare groups by. Name a column of the data.</source>
        <translation>Es gibt keine Spalte „%1“, nach der Gruppen verglichen werden können. Nennen Sie eine Spalte der Daten.</translation>
    </message>
    <message>
        <source>%1 over folds</source>
        <translation>%1 über Teile</translation>
    </message>
    <message>
        <source>Mean over the folds of the training rows</source>
        <translation>Mittel über die Teile der Trainingszeilen</translation>
    </message>
    <message>
        <source>The model has no input “%1”. Choose one of its inputs.</source>
        <translation>Das Modell hat keine Eingabe „%1“. Wählen Sie eine seiner Eingaben.</translation>
    </message>
    <message>
        <source>“%1” has no value in these rows, so nothing can depend on it. Choose another input.</source>
        <translation>„%1“ hat in diesen Zeilen keinen Wert, daher kann nichts davon abhängen. Wählen Sie eine andere Eingabe.</translation>
    </message>
    <message>
        <source>Seeing how predictions depend on “%1”</source>
        <translation>Es wird betrachtet, wie Vorhersagen von „%1“ abhängen</translation>
    </message>
    <message>
        <source>The model predicts values that are not finite on these rows, or their truth does not fit, so no importance can be measured. Choose other data.</source>
        <translation>Das Modell sagt auf diesen Zeilen Werte vorher, die nicht endlich sind, oder ihre Wahrheit passt nicht, daher lässt sich keine Wichtigkeit messen. Wählen Sie andere Daten.</translation>
    </message>
    <message>
        <source>Importance needs the truth of each row; %1 rows came with %2 values.</source>
        <translation>Wichtigkeit braucht die Wahrheit jeder Zeile; %1 Zeilen kamen mit %2 Werten.</translation>
    </message>
    <message>
        <source>Shuffling one input after another</source>
        <translation>Eine Eingabe nach der anderen wird gemischt</translation>
    </message>
    <message>
        <source>The run “%1” has no model; only finished runs can be explained.</source>
        <translation>Der Lauf „%1“ hat kein Modell; nur beendete Läufe lassen sich erklären.</translation>
    </message>
    <message>
        <source>The run “%1” kept no holdout predictions. Name data to explain it with.</source>
        <translation>Der Lauf „%1“ hat keine Vorhersagen auf zurückgehaltenen Zeilen behalten. Nennen Sie Daten, mit denen er erklärt werden soll.</translation>
    </message>
    <message>
        <source>Adding up what each input contributes</source>
        <translation>Es wird zusammengezählt, was jede Eingabe beiträgt</translation>
    </message>
    <message>
        <source>%1 has no column “%2”, which the specification names in “slices”.</source>
        <translation>%1 hat keine Spalte „%2“, die die Spezifikation in „slices“ nennt.</translation>
    </message>
    <message>
        <source>p below %1</source>
        <translation>p unter %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>Predictions for “%1” lie %2 above those for “%3”, compared with the truth (95 % interval %4 to %5, %6).</source>
        <translation>Vorhersagen für „%1“ liegen %2 über denen für „%3“, verglichen mit der Wahrheit (95-%-Intervall %4 bis %5, %6).</translation>
    </message>
    <message>
        <source>Positive rate</source>
        <translation>Positivrate</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>The model looks at no input.</source>
        <translation>Das Modell sieht auf keine Eingabe.</translation>
    </message>
    <message>
        <source>On these rows no input is shown to matter.</source>
        <translation>Auf diesen Zeilen zeigt sich von keiner Eingabe, dass sie zählt.</translation>
    </message>
    <message>
        <source>“%1” matters most: shuffled, it raises %2 from %3 by %4.</source>
        <translation>„%1“ zählt am meisten: gemischt hebt es %2 von %3 um %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) are not shown to matter.</source>
        <translation>
            <numerusform>Von %n Eingabe zeigt sich nicht, dass sie zählt.</numerusform>
            <numerusform>Von %n Eingaben zeigt sich nicht, dass sie zählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where %1, %2 is %3 on %4 rows and %5 elsewhere (%6).</source>
        <translation>Wo %1, ist %2 %3 auf %4 Zeilen und sonst %5 (%6).</translation>
    </message>
    <message>
        <source>%1 of “%2” is %3 points above that of “%4” (95 % interval %5 to %6, %7).</source>
        <translation>%1 von „%2“ liegt %3 Punkte über dem von „%4“ (95-%-Intervall %5 bis %6, %7).</translation>
    </message>
    <message>
        <source>“%1” has fewer than two groups of 30 rows or more, so nothing is compared.</source>
        <translation>„%1“ hat weniger als zwei Gruppen von 30 Zeilen oder mehr, daher wird nichts verglichen.</translation>
    </message>
    <message>
        <source>No difference between the groups of “%1” is larger than chance explains.</source>
        <translation>Kein Unterschied zwischen den Gruppen von „%1“ ist größer, als der Zufall erklärt.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) between the groups of “%1” are larger than chance explains.</source>
        <translation>
            <numerusform>%n Unterschied zwischen den Gruppen von „%1“ ist größer, als der Zufall erklärt.</numerusform>
            <numerusform>%n Unterschiede zwischen den Gruppen von „%1“ sind größer, als der Zufall erklärt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The estimator “%1” keeps its training rows, which ONNX has no place for. Export a model of another estimator.</source>
        <translation>Der Schätzer „%1“ behält seine Trainingszeilen, für die ONNX keinen Platz hat. Exportieren Sie ein Modell eines anderen Schätzers.</translation>
    </message>
    <message>
        <source>This model has no inputs, so there is nothing to export. Train with columns that have values.</source>
        <translation>Dieses Modell hat keine Eingaben, daher gibt es nichts zu exportieren. Trainieren Sie mit Spalten, die Werte haben.</translation>
    </message>
    <message>
        <source>The model is larger than the 2 GB that an ONNX file may have. Train a smaller one, such as with fewer trees.</source>
        <translation>Das Modell ist größer als die 2 GB, die eine ONNX-Datei haben darf. Trainieren Sie ein kleineres, etwa mit weniger Bäumen.</translation>
    </message>
    <message>
        <source>This kind of model cannot be exported to ONNX.</source>
        <translation>Diese Art von Modell lässt sich nicht nach ONNX exportieren.</translation>
    </message>
    <message>
        <source>ONNX needs a name for each input, and a column of this model has none. Name the column and train again.</source>
        <translation>ONNX braucht für jede Eingabe einen Namen, und eine Spalte dieses Modells hat keinen. Benennen Sie die Spalte und trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>This model has no features, so there is nothing to export. Train with columns that have values.</source>
        <translation>Dieses Modell hat keine Merkmale, daher gibt es nichts zu exportieren. Trainieren Sie mit Spalten, die Werte haben.</translation>
    </message>
    <message>
        <source>exported the model</source>
        <translation>hat das Modell exportiert</translation>
    </message>
    <message>
        <source>random, classes in their shares: %1 held out</source>
        <translation>zufällig, Klassen in ihren Anteilen: %1 zurückgehalten</translation>
    </message>
    <message>
        <source>whole groups of “%1” at random: %2 held out</source>
        <translation>ganze Gruppen von „%1“, zufällig: %2 zurückgehalten</translation>
    </message>
    <message>
        <source>the line is longer than %1 MB. Put fewer values into one object.</source>
        <translation>die Zeile ist länger als %1 MB. Schreiben Sie weniger Werte in ein Objekt.</translation>
    </message>
    <message>
        <source>Cannot remove “%1”</source>
        <translation>„%1“ kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>This build of Assay lacks a part of itself. Install it again.</source>
        <translation>Dieser Ausgabe von Assay fehlt ein Bestandteil. Assay neu installieren.</translation>
    </message>
    <message>
        <source>with fewer categories than this, a split tells one from the rest</source>
        <translation>bei weniger Kategorien trennt eine Teilung eine einzelne von den übrigen</translation>
    </message>
    <message>
        <source>most categories that a split tells from the rest</source>
        <translation>höchstens so viele Kategorien, die eine Teilung von den übrigen trennt</translation>
    </message>
    <message>
        <source>“prepare.categorical” keeps categories for xgboost and random_forest, but the estimator is %1. Name the columns in “one_hot”, “ordinal” or “target_encode”.</source>
        <translation>„prepare.categorical“ behält Kategorien für xgboost und random_forest bei, das Schätzverfahren ist aber %1. Nennen Sie die Spalten in „one_hot“, „ordinal“ oder „target_encode“.</translation>
    </message>
    <message>
        <source>There is not enough memory for XGBoost. Close other programs, or train on fewer rows or columns.</source>
        <translation>Der Arbeitsspeicher reicht für XGBoost nicht aus. Andere Programme schließen oder mit weniger Zeilen oder Spalten trainieren.</translation>
    </message>
    <message>
        <source>No checkpoint could be kept, so the run could not go on from here: %1</source>
        <translation>Es konnte kein Zwischenstand gesichert werden, daher ließe sich der Lauf von hier aus nicht fortsetzen: %1</translation>
    </message>
    <message>
        <source>“%1” had no checkpoint.</source>
        <translation>„%1“ hatte keinen Zwischenstand.</translation>
    </message>
    <message>
        <source>The checkpoint of “%1” is missing from the project.</source>
        <translation>Der Zwischenstand von „%1“ fehlt im Projekt.</translation>
    </message>
    <message>
        <source>The checkpoint of “%1” belongs to another run.</source>
        <translation>Der Zwischenstand von „%1“ gehört zu einem anderen Lauf.</translation>
    </message>
    <message>
        <source>The checkpoint of “%1” is damaged and was moved to quarantine.</source>
        <translation>Der Zwischenstand von „%1“ ist beschädigt und wurde in Quarantäne verschoben.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What a training is doing, and why it keeps no checkpoint.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>a regular expression in quotes, such as &apos;^xgb&apos;</source>
        <translation>ein regulärer Ausdruck in Anführungszeichen wie &apos;^xgb&apos;</translation>
    </message>
    <message>
        <source>The filter is longer than %1 characters. Shorten it.</source>
        <translation>Der Filter ist länger als %1 Zeichen. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>“and”, “or” or the end</source>
        <translation>„and“, „or“ oder das Ende</translation>
    </message>
    <message>
        <source>“in”, “like” or “ilike”</source>
        <translation>„in“, „like“ oder „ilike“</translation>
    </message>
    <message>
        <source>a key such as params.estimator</source>
        <translation>ein Schlüssel wie params.estimator</translation>
    </message>
    <message>
        <source>a number or a key</source>
        <translation>eine Zahl oder ein Schlüssel</translation>
    </message>
    <message>
        <source>a duration such as &apos;5 min&apos; or &apos;1 h 30 s&apos;</source>
        <translation>eine Dauer wie &apos;5 min&apos; oder &apos;1 h 30 s&apos;</translation>
    </message>
    <message>
        <source>a date such as &apos;2026-01-31&apos;, &apos;yesterday&apos; or &apos;2 days ago&apos;</source>
        <translation>ein Datum wie &apos;2026-01-31&apos;, &apos;yesterday&apos; oder &apos;2 days ago&apos;</translation>
    </message>
    <message>
        <source>there are more than %1 parentheses within each other</source>
        <translation>mehr als %1 Klammern stehen ineinander</translation>
    </message>
    <message>
        <source>the “)” of the “(” at character %1</source>
        <translation>die „)“ zur „(“ bei Zeichen %1</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>No run has “%1”.</source>
        <translation>Kein Lauf hat „%1“.</translation>
    </message>
    <message>
        <source>Another program packed the same curve. Try again.</source>
        <translation>Ein anderes Programm hat dieselbe Kurve gepackt. Erneut versuchen.</translation>
    </message>
    <message>
        <source>A stored piece of a metric curve is missing. Restore the project from a backup.</source>
        <translation>Ein gespeicherter Abschnitt einer Metrikkurve fehlt. Das Projekt aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>one of =, !=, like and ilike</source>
        <translation>einer der Operatoren =, !=, like und ilike</translation>
    </message>
    <message>
        <source>Looking for what matters was stopped.</source>
        <translation>Die Suche nach dem, was zählt, wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n run(s) have “%1”; what matters for it can be told from 10 on.</source>
        <translation>
            <numerusform>Nur %n Lauf hat „%1“; was dafür zählt, lässt sich ab 10 sagen.</numerusform>
            <numerusform>Nur %n Läufe haben „%1“; was dafür zählt, lässt sich ab 10 sagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is the same in all %2 runs, so nothing matters for it.</source>
        <translation>„%1“ ist in allen %2 Läufen gleich, daher zählt dafür nichts.</translation>
    </message>
    <message>
        <source>All runs have the same parameters, so none of them can be told to matter. Choose runs that differ.</source>
        <translation>Alle Läufe haben dieselben Parameter, daher lässt sich von keinem sagen, dass er zählt. Wählen Sie Läufe, die sich unterscheiden.</translation>
    </message>
    <message>
        <source>Fitting trees to %1</source>
        <translation>Bäume werden an %1 angepasst</translation>
    </message>
    <message>
        <source>The filter cannot be read at character %1: %2.</source>
        <translation>Der Filter kann bei Zeichen %1 nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot go on from its checkpoint, since it would not come out as if it had not been cut: %2. Train it from the beginning.</source>
        <translation>„%1“ kann nicht ab dem Zwischenstand fortgesetzt werden, da nicht dasselbe herauskäme wie ohne Unterbrechung: %2. Trainieren Sie den Lauf von Anfang an.</translation>
    </message>
    <message>
        <source>“%1” has finished; there is nothing to resume.</source>
        <translation>„%1“ ist beendet; es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation>„%1“ läuft noch.</translation>
    </message>
    <message>
        <source>“%1” was not trained by Assay, so it cannot be resumed.</source>
        <translation>„%1“ wurde nicht von Assay trainiert und kann daher nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>“%1” was ended by its search, since earlier trials were better.</source>
        <translation>„%1“ wurde von der Suche beendet, da frühere Versuche besser waren.</translation>
    </message>
    <message>
        <source>“%1” was asked to begin again.</source>
        <translation>„%1“ sollte neu beginnen.</translation>
    </message>
    <message>
        <source>“%1” went on from its checkpoint.</source>
        <translation>„%1“ wurde ab dem Zwischenstand fortgesetzt.</translation>
    </message>
    <message>
        <source>%1 It was trained from the beginning.</source>
        <extracomment>A sentence that says why, such as “The checkpoint of “ridge” is missing from the project.”</extracomment>
        <translation>%1 Der Lauf wurde von Anfang an trainiert.</translation>
    </message>
    <message>
        <source>“%1” is a search; go on with it by: assay search --resume %2</source>
        <translation>„%1“ ist eine Suche; fortgesetzt wird sie mit: assay search --resume %2</translation>
    </message>
    <message>
        <source>Training “%1” from the beginning</source>
        <translation>„%1“ wird von Anfang an trainiert</translation>
    </message>
    <message>
        <source>Going on with “%1”</source>
        <translation>„%1“ wird fortgesetzt</translation>
    </message>
    <message>
        <source>A segment of the run index is damaged. Nothing is lost: let “assay runs index --rebuild” make it anew from the runs.</source>
        <translation>Ein Segment des Index der Läufe ist beschädigt. Nichts ist verloren: „assay runs index --rebuild“ legt ihn aus den Läufen neu an.</translation>
    </message>
    <message>
        <source>There is no run %1; it may have been deleted for good.</source>
        <translation>Es gibt keinen Lauf %1; vielleicht wurde er endgültig gelöscht.</translation>
    </message>
    <message>
        <source>The run “%1” is still running. Stop it, then move it to the trash.</source>
        <translation>Der Lauf „%1“ läuft noch. Brechen Sie ihn ab und verschieben Sie ihn dann in den Papierkorb.</translation>
    </message>
    <message>
        <source>The run “%1” is the origin of %2@%3 and must be kept. Archive it instead.</source>
        <translation>Der Lauf „%1“ ist der Ursprung von %2@%3 und muss erhalten bleiben. Archivieren Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>ein Schlagwort</translation>
    </message>
    <message>
        <source>The history of run %1 tells of “%2”, which this version of Assay does not know.</source>
        <translation>Der Verlauf des Laufs %1 enthält „%2“, das diese Version von Assay nicht kennt.</translation>
    </message>
    <message>
        <source>The run “%1” is not in the trash, so it is not deleted.</source>
        <translation>Der Lauf „%1“ liegt nicht im Papierkorb und wird daher nicht gelöscht.</translation>
    </message>
    <message>
        <source>Indexing runs</source>
        <translation>Läufe werden indiziert</translation>
    </message>
    <message>
        <source>Indexing was stopped.</source>
        <translation>Das Indizieren wurde abgebrochen.</translation>
    </message>
    <message>
        <source>.last, .min, .max, .first, .best or .count</source>
        <translation>.last, .min, .max, .first, .best oder .count</translation>
    </message>
    <message>
        <source>Put a key with such characters in back quotes.</source>
        <translation>Einen Schlüssel mit solchen Zeichen in Gravis-Zeichen setzen.</translation>
    </message>
    <message>
        <source>a step, which is a whole number</source>
        <translation>ein Schritt, also eine ganze Zahl</translation>
    </message>
    <message>
        <source>“]”</source>
        <translation>„]“</translation>
    </message>
    <message>
        <source>a key such as metrics.rmse or params.max_depth, or one of the attributes run_id, run_name, user_id, status, experiment, start_time, end_time, duration, archived and trashed</source>
        <translation>ein Schlüssel wie metrics.rmse oder params.max_depth oder eines der Attribute run_id, run_name, user_id, status, experiment, start_time, end_time, duration, archived und trashed</translation>
    </message>
    <message>
        <source>a key that is not there already</source>
        <translation>ein Schlüssel, der noch nicht vorkommt</translation>
    </message>
    <message>
        <source>“asc”, “desc”, “,” or the end</source>
        <translation>„asc“, „desc“, „,“ oder das Ende</translation>
    </message>
    <message>
        <source>There is not enough memory to train “%1”. Close other programs and resume it, or train on fewer rows or columns.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus, um „%1“ zu trainieren. Andere Programme schließen und den Lauf fortsetzen oder mit weniger Zeilen oder Spalten trainieren.</translation>
    </message>
    <message>
        <source>Training “%1” stopped because of a defect in Assay. Show the details to report it.</source>
        <translation>Das Training von „%1“ wurde wegen eines Fehlers in Assay beendet. Zum Melden des Fehlers die Einzelheiten zeigen.</translation>
    </message>
    <message>
        <source>“%1” is no number at step %2.</source>
        <translation>„%1“ ist bei Schritt %2 keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” jumps from %2 to %3 at step %4.</source>
        <translation>„%1“ springt bei Schritt %4 von %2 auf %3.</translation>
    </message>
    <message>
        <source>“%1” diverges: at step %2 it is worse than at its start, on average %3 after %4.</source>
        <translation>„%1“ divergiert: Bei Schritt %2 ist der Wert schlechter als zu Beginn, im Mittel %3 nach %4.</translation>
    </message>
    <message>
        <source>“%1” has got worse since step %2 while training goes on to gain: the model learns what holds for its training rows alone.</source>
        <translation>„%1“ wird seit Schritt %2 schlechter, während sich das Training weiter verbessert: Das Modell lernt, was nur für seine Trainingszeilen gilt.</translation>
    </message>
    <message>
        <source>“%1” has not gained since step %2.</source>
        <translation>„%1“ hat sich seit Schritt %2 nicht verbessert.</translation>
    </message>
    <message>
        <source>Stopped; what was done until then stays.</source>
        <translation>Abgebrochen; was bis dahin getan wurde, bleibt.</translation>
    </message>
    <message>
        <source>Changing runs</source>
        <translation>Läufe werden geändert</translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation>Der Papierkorb wird geleert</translation>
    </message>
    <message>
        <source>paired bootstrap, %1 resamples of blocks of %2 rows</source>
        <translation>gepaarter Bootstrap, %1 Ziehungen von Blöcken aus %2 Zeilen</translation>
    </message>
    <message>
        <source>The saved view “%1” cannot be read: its “%2” is not what was expected. Delete it and save it anew.</source>
        <translation>Die gespeicherte Ansicht „%1“ kann nicht gelesen werden: „%2“ darin ist nicht, was erwartet wurde. Löschen Sie sie und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>The saved view “%1”</source>
        <translation>Die gespeicherte Ansicht „%1“</translation>
    </message>
    <message>
        <source>There is no saved view “%1”; it may have been deleted or renamed.</source>
        <translation>Es gibt keine gespeicherte Ansicht „%1“; vielleicht wurde sie gelöscht oder umbenannt.</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>There is a saved view “%1” already. Choose another name, or delete it first.</source>
        <translation>Es gibt schon eine gespeicherte Ansicht „%1“. Wählen Sie einen anderen Namen, oder löschen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Stopped; no run was moved.</source>
        <translation>Abgebrochen; kein Lauf wurde verschoben.</translation>
    </message>
    <message>
        <source>An alarm of run %1 is called “%2”, which this version of Assay does not know.</source>
        <translation>Eine Warnung des Laufs %1 heißt „%2“, was diese Version von Assay nicht kennt.</translation>
    </message>
    <message>
        <source>Writing “%1”</source>
        <translation>„%1“ wird geschrieben</translation>
    </message>
    <message>
        <source>Stopped; “%1” was not written.</source>
        <translation>Abgebrochen; „%1“ wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Where the code stood was recorded neither for “%1” nor for “%2”. Runs that are started inside a git working tree keep it.</source>
        <translation>Der Stand des Codes wurde weder für „%1“ noch für „%2“ aufgezeichnet. Läufe, die in einem Arbeitsverzeichnis von git gestartet werden, halten ihn fest.</translation>
    </message>
    <message>
        <source>Where the code stood was not recorded for “%1”, so nothing tells how it differs from that of “%2”.</source>
        <translation>Der Stand des Codes wurde für „%1“ nicht aufgezeichnet, daher lässt sich nicht sagen, wie er sich von dem von „%2“ unterscheidet.</translation>
    </message>
    <message>
        <source>There was no commit yet when these runs were started, so nothing tells how their code differs.</source>
        <translation>Als diese Läufe gestartet wurden, gab es noch keinen Commit, daher lässt sich nicht sagen, wie sich ihr Code unterscheidet.</translation>
    </message>
    <message>
        <source>Both runs were started from commit %1 without uncommitted changes: their code is the same.</source>
        <translation>Beide Läufe wurden vom Commit %1 aus ohne nicht eingecheckte Änderungen gestartet: Ihr Code ist derselbe.</translation>
    </message>
    <message>
        <source>Both runs were started from commit %1 with uncommitted changes that are the same as far as they were kept.</source>
        <translation>Beide Läufe wurden vom Commit %1 aus mit nicht eingecheckten Änderungen gestartet, die gleich sind, soweit sie aufbewahrt wurden.</translation>
    </message>
    <message>
        <source>Both runs were started from commit %1 with the same uncommitted changes: their code is the same.</source>
        <translation>Beide Läufe wurden vom Commit %1 aus mit denselben nicht eingecheckten Änderungen gestartet: Ihr Code ist derselbe.</translation>
    </message>
    <message>
        <source>Both runs were started from commit %1, but their uncommitted changes differ.</source>
        <translation>Beide Läufe wurden vom Commit %1 aus gestartet, aber ihre nicht eingecheckten Änderungen unterscheiden sich.</translation>
    </message>
    <message>
        <source>Files that git does not know may differ all the same.</source>
        <translation>Dateien, die git nicht kennt, können sich trotzdem unterscheiden.</translation>
    </message>
    <message>
        <source>before the first commit</source>
        <translation>vor dem ersten Commit</translation>
    </message>
    <message>
        <source>from commit %1</source>
        <translation>vom Commit %1 aus</translation>
    </message>
    <message>
        <source>These hold the same files.</source>
        <translation>Diese enthalten dieselben Dateien.</translation>
    </message>
    <message>
        <source>No working tree that git can read here holds both, so only uncommitted changes are shown.</source>
        <translation>Kein Arbeitsverzeichnis, das git hier lesen kann, enthält beide, daher werden nur nicht eingecheckte Änderungen angezeigt.</translation>
    </message>
    <message>
        <source>No working tree that git can read here holds both, so how they differ cannot be shown.</source>
        <translation>Kein Arbeitsverzeichnis, das git hier lesen kann, enthält beide, daher lässt sich nicht zeigen, wie sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>“%1” was started %2, “%3” %4.</source>
        <translation>„%1“ wurde %2 gestartet, „%3“ %4.</translation>
    </message>
    <message>
        <source>Kept a checkpoint (%1 kB) to go on from.</source>
        <translation>Zwischenstand gesichert (%1 kB), ab dem fortgesetzt werden kann.</translation>
    </message>
    <message>
        <source>predicts something else</source>
        <translation>sagt etwas anderes vorher</translation>
    </message>
    <message>
        <source>was tested on other rows</source>
        <translation>wurde auf anderen Zeilen getestet</translation>
    </message>
    <message>
        <source>has no predictions there</source>
        <translation>hat dort keine Vorhersagen</translation>
    </message>
    <message>
        <source>is one too many</source>
        <translation>ist einer zu viel</translation>
    </message>
    <message>
        <source>The grouping cannot be read at character %1: expected %2, found %3.</source>
        <translation>Die Gruppierung kann bei Zeichen %1 nicht gelesen werden: Erwartet wird %2, gefunden wurde %3.</translation>
    </message>
    <message>
        <source>The columns cannot be read at character %1: expected %2, found %3.</source>
        <translation>Die Spalten können bei Zeichen %1 nicht gelesen werden: Erwartet wird %2, gefunden wurde %3.</translation>
    </message>
    <message>
        <source>it begins or ends with “/” or has two of them in a row.</source>
        <translation>Er beginnt oder endet mit „/“ oder hat zwei davon hintereinander.</translation>
    </message>
    <message>
        <source>“.” and “..” are not allowed as a part.</source>
        <translation>„.“ und „..“ sind als Bestandteil nicht erlaubt.</translation>
    </message>
    <message>
        <source>a part of it is longer than %1 bytes.</source>
        <translation>Ein Bestandteil ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>a part of it begins with a space, or ends with a space or a dot.</source>
        <translation>Ein Bestandteil beginnt mit einem Leerzeichen oder endet mit einem Leerzeichen oder Punkt.</translation>
    </message>
    <message>
        <source>“%1” is the name of a device on Windows.</source>
        <translation>„%1“ ist unter Windows der Name eines Geräts.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>Er ist leer.</translation>
    </message>
    <message>
        <source>it holds half a character.</source>
        <translation>Er enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes.</source>
        <translation>Er ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>control characters are not allowed.</source>
        <translation>Steuerzeichen sind nicht erlaubt.</translation>
    </message>
    <message>
        <source>folders are divided by “/”, not by “\”.</source>
        <translation>Ordner werden durch „/“ getrennt, nicht durch „\“.</translation>
    </message>
    <message>
        <source>“:” is not allowed in its first part.</source>
        <translation>„:“ ist im ersten Bestandteil nicht erlaubt.</translation>
    </message>
    <message>
        <source>its letters are not in composed form (NFC).</source>
        <translation>Die Buchstaben sind nicht in zusammengesetzter Form (NFC).</translation>
    </message>
    <message>
        <source>“%1” cannot name a file of a run: %2 Choose a name such as plots/roc.png.</source>
        <translation>„%1“ ist als Name für eine Datei eines Laufs nicht zulässig: %2 Wählen Sie einen Namen wie plots/roc.png.</translation>
    </message>
    <message>
        <source>The run “%1” is in the trash, so its files cannot be changed. Restore it first.</source>
        <translation>Der Lauf „%1“ liegt im Papierkorb, daher können seine Dateien nicht geändert werden. Stellen Sie ihn zuerst wieder her.</translation>
    </message>
    <message>
        <source>“%1” cannot lie in “%2”, which is a file. Choose another name.</source>
        <translation>„%1“ kann nicht in „%2“ liegen, denn das ist eine Datei. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” is a folder already: “%2” lies in it. Choose another name.</source>
        <translation>„%1“ ist schon ein Ordner: „%2“ liegt darin. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Storing “%1”</source>
        <translation>„%1“ wird gespeichert</translation>
    </message>
    <message>
        <source>Stopped; “%1” is not stored.</source>
        <translation>Abgebrochen; „%1“ ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>The run %1 has no file “%2”.</source>
        <translation>Der Lauf %1 hat keine Datei „%2“.</translation>
    </message>
    <message>
        <source>nothing after “%1”</source>
        <translation>nichts nach „%1“</translation>
    </message>
    <message>
        <source>“replicates”, “parents”, or keys such as params.max_depth, tags.team, status or dataset.name</source>
        <translation>„replicates“, „parents“ oder Schlüssel wie params.max_depth, tags.team, status oder dataset.name</translation>
    </message>
    <message>
        <source>no more than %1 keys</source>
        <translation>höchstens %1 Schlüssel</translation>
    </message>
    <message>
        <source>“,” or the end</source>
        <translation>„,“ oder das Ende</translation>
    </message>
    <message>
        <source>“%1” is no number. Choose a metric, a time, the duration, a parameter or a tag.</source>
        <translation>„%1“ ist keine Zahl. Wählen Sie eine Metrik, eine Zeit, die Dauer, einen Parameter oder ein Schlagwort.</translation>
    </message>
    <message>
        <source>A part of the output of run %1 is damaged. Restore the project from a backup to read it.</source>
        <translation>Ein Teil der Ausgabe des Laufs %1 ist beschädigt. Stellen Sie das Projekt aus einer Sicherung wieder her, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>… (%1 more characters)</source>
        <extracomment>The rest of a line of a log that was too long.</extracomment>
        <translation>… (%1 weitere Zeichen)</translation>
    </message>
    <message>
        <source>The log is full (16 MB): of what follows, only errors are kept.</source>
        <translation>Das Protokoll ist voll (16 MB): Vom Folgenden werden nur Fehler aufbewahrt.</translation>
    </message>
    <message>
        <source>Training %1 on %2: %3 rows, %4 columns; target “%5”, seed %6.</source>
        <translation>Training von %1 auf %2: %3 Zeilen, %4 Spalten; Zielspalte „%5“, Startwert %6.</translation>
    </message>
    <message>
        <source>Fitted %1 features on %2 training rows; %3 holdout rows.</source>
        <translation>%1 Merkmale auf %2 Trainingszeilen angepasst; %3 Holdout-Zeilen.</translation>
    </message>
    <message>
        <source>Columns that could not be used: %1.</source>
        <translation>Spalten, die nicht verwendet werden konnten: %1.</translation>
    </message>
    <message>
        <source>Stopped early after %1 of %2, since the validation error no longer gained.</source>
        <translation>Vorzeitig beendet nach %1 von %2, da sich der Validierungsfehler nicht mehr verbesserte.</translation>
    </message>
    <message>
        <source>This training may come out differently next time.</source>
        <translation>Dieses Training kann beim nächsten Mal anders ausgehen.</translation>
    </message>
    <message>
        <source>%1: %2 (%3 to %4)</source>
        <translation>%1: %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>Finished; the model is kept.</source>
        <translation>Fertig; das Modell ist gespeichert.</translation>
    </message>
    <message>
        <source>Going on from the last checkpoint.</source>
        <translation>Fortsetzung ab dem letzten Zwischenstand.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Attach the files in it one by one.</source>
        <translation>„%1“ ist ein Ordner. Hängen Sie die Dateien darin einzeln an.</translation>
    </message>
    <message>
        <source>Two of the files would be called “%1”. Attach them one by one, by different names.</source>
        <translation>Zwei der Dateien hießen „%1“. Hängen Sie sie einzeln unter verschiedenen Namen an.</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile, so it stays as it is.</source>
        <translation>„%1“ wurde inzwischen geändert und bleibt daher, wie es ist.</translation>
    </message>
    <message>
        <source>The bytes of “%1” were cleaned away meanwhile. Attach the file again.</source>
        <translation>Die Bytes von „%1“ wurden inzwischen aufgeräumt. Hängen Sie die Datei noch einmal an.</translation>
    </message>
    <message>
        <source>The texts differ in very much: what stays the same in between is not looked for.</source>
        <translation>Die Texte unterscheiden sich in sehr vielem: Was dazwischen gleich bleibt, wird nicht gesucht.</translation>
    </message>
    <message>
        <source>Cannot move “%1”</source>
        <translation>„%1“ kann nicht verschoben werden</translation>
    </message>
    <message>
        <source>Looking for objects without use</source>
        <translation>Nicht mehr gebrauchte Objekte werden gesucht</translation>
    </message>
    <message>
        <source>The project’s database is damaged: its structure is not that of its number %1. Restore it from a backup.</source>
        <translation>Die Datenbank des Projekts ist beschädigt: Ihr Aufbau entspricht nicht ihrer Nummer %1. Das Projekt aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The system gives no pipe for the program (%1). Close other programs and try again.</source>
        <translation>Das System gibt keine Pipe für das Programm her (%1). Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” cannot be run: %2</source>
        <translation>„%1“ kann nicht ausgeführt werden: %2</translation>
    </message>
    <message>
        <source>it is a folder. Name a program in it.</source>
        <translation>es ist ein Ordner. Nennen Sie ein Programm darin.</translation>
    </message>
    <message>
        <source>it is not allowed to. Make it a program with chmod +x, or name the program that reads it, such as python.</source>
        <translation>es ist nicht erlaubt. Machen Sie es mit chmod +x zum Programm, oder nennen Sie das Programm, das es liest, etwa python.</translation>
    </message>
    <message>
        <source>There is no program “%1”. Check its spelling, or name its file with a slash, such as ./train.sh.</source>
        <translation>Es gibt kein Programm „%1“. Prüfen Sie die Schreibweise, oder nennen Sie seine Datei mit einem Schrägstrich, etwa ./train.sh.</translation>
    </message>
    <message>
        <source>signal %1</source>
        <extracomment>Of those that have no name.</extracomment>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>it is no program that this system knows. Begin a script with a line such as #!/bin/sh.</source>
        <translation>es ist kein Programm, das dieses System kennt. Beginnen Sie ein Skript mit einer Zeile wie #!/bin/sh.</translation>
    </message>
    <message>
        <source>the program that its first line names is not there.</source>
        <translation>das Programm, das seine erste Zeile nennt, gibt es nicht.</translation>
    </message>
    <message>
        <source>has a name that is empty, holds a NUL or is longer than %1 characters; its value was left out</source>
        <translation>hat einen Namen, der leer ist, ein NUL enthält oder länger als %1 Zeichen ist; sein Wert wurde ausgelassen</translation>
    </message>
    <message>
        <source>has more than %1 values; the rest was left out</source>
        <translation>hat mehr als %1 Werte; der Rest wurde ausgelassen</translation>
    </message>
    <message>
        <source>has a step that is no whole number, such as {&quot;step&quot;: 3, &quot;loss&quot;: 0.2}; its values were left out</source>
        <translation>hat einen Schritt, der keine ganze Zahl ist, wie in {&quot;step&quot;: 3, &quot;loss&quot;: 0.2}; ihre Werte wurden ausgelassen</translation>
    </message>
    <message>
        <source>has a time that is neither milliseconds since 1970 nor such as 2026-11-23T09:30:00Z; the time when it came was taken</source>
        <translation>hat eine Zeit, die weder Millisekunden seit 1970 ist noch wie 2026-11-23T09:30:00Z aussieht; die Zeit ihrer Ankunft wurde genommen</translation>
    </message>
    <message>
        <source>has %1 that are no object, such as {&quot;%1&quot;: {&quot;name&quot;: &quot;value&quot;}}; they were left out</source>
        <translation>hat %1, die kein Objekt sind, wie in {&quot;%1&quot;: {&quot;name&quot;: &quot;value&quot;}}; sie wurden ausgelassen</translation>
    </message>
    <message>
        <source>has a text, “%1”, that holds a NUL or is longer than %2 characters; it was left out</source>
        <translation>hat einen Text, „%1“, der ein NUL enthält oder länger als %2 Zeichen ist; er wurde ausgelassen</translation>
    </message>
    <message>
        <source>has a file that is no path, such as {&quot;file&quot;: &quot;plots/roc.png&quot;}; it was left out</source>
        <translation>hat eine Datei, die kein Pfad ist, wie in {&quot;file&quot;: &quot;plots/roc.png&quot;}; sie wurde ausgelassen</translation>
    </message>
    <message>
        <source>has a value, “%1”, that is no number; it was left out</source>
        <translation>hat einen Wert, „%1“, der keine Zahl ist; er wurde ausgelassen</translation>
    </message>
    <message>
        <source>is longer than 1 MB; it was left out</source>
        <translation>ist länger als 1 MB; sie wurde ausgelassen</translation>
    </message>
    <message>
        <source>is not valid JSON in UTF-8; it was left out</source>
        <translation>ist kein gültiges JSON in UTF-8; sie wurde ausgelassen</translation>
    </message>
    <message>
        <source>is no JSON object, such as {&quot;loss&quot;: 0.2}; it was left out</source>
        <translation>ist kein JSON-Objekt wie {&quot;loss&quot;: 0.2}; sie wurde ausgelassen</translation>
    </message>
    <message>
        <source>The file “%1” cannot be changed as a word of the run. Attach or remove it.</source>
        <translation>Die Datei „%1“ kann nicht wie ein Wort des Laufs geändert werden. Hängen Sie sie an, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>The run has logged nothing for %1</source>
        <translation>Der Lauf hat seit %1 nichts protokolliert</translation>
    </message>
    <message>
        <source>The run has logged nothing for %1 since step %2 of “%3”, where its longest pause was %4</source>
        <translation>Seit Schritt %2 von „%3“, wo seine längste Pause %4 war, hat der Lauf %1 lang nichts protokolliert</translation>
    </message>
    <message>
        <source>%1; its process was stopped.</source>
        <extracomment>%1 is a sentence without its full stop.</extracomment>
        <translation>%1; sein Prozess wurde angehalten.</translation>
    </message>
    <message>
        <source>%1; its process rests.</source>
        <translation>%1; sein Prozess ruht.</translation>
    </message>
    <message>
        <source>%1; its process works.</source>
        <translation>%1; sein Prozess arbeitet.</translation>
    </message>
    <message>
        <source>The program&apos;s output could not be handed on any more (%1); here it is kept.</source>
        <translation>Die Ausgabe des Programms konnte nicht mehr weitergegeben werden (%1); hier ist sie aufbewahrt.</translation>
    </message>
    <message>
        <source>The program&apos;s errors could not be handed on any more (%1); here they are kept.</source>
        <translation>Die Fehler des Programms konnten nicht mehr weitergegeben werden (%1); hier sind sie aufbewahrt.</translation>
    </message>
    <message>
        <source>Line %1 that the program logged %2. Of others like it nothing is said.</source>
        <extracomment>%2 is such as: is no JSON object; it was left out</extracomment>
        <translation>Zeile %1, die das Programm protokollierte, %2. Von weiteren dieser Art wird nichts gesagt.</translation>
    </message>
    <message>
        <source>The file “%1” was not attached: %2</source>
        <translation>Die Datei „%1“ wurde nicht angehängt: %2</translation>
    </message>
    <message>
        <source>%1 lines that the program logged were wrong in whole or in part.</source>
        <translation>%1 Zeilen, die das Programm protokollierte, waren ganz oder zum Teil falsch.</translation>
    </message>
    <message>
        <source>The program was stopped by Ctrl-C.</source>
        <translation>Das Programm wurde mit Strg-C angehalten.</translation>
    </message>
    <message>
        <source>The program was stopped by %1.</source>
        <translation>Das Programm wurde durch %1 angehalten.</translation>
    </message>
    <message>
        <source>The program was killed by SIGKILL, as the system does when memory runs out.</source>
        <translation>Das Programm wurde durch SIGKILL beendet, wie es das System tut, wenn der Speicher ausgeht.</translation>
    </message>
    <message>
        <source>The program was ended by %1.</source>
        <translation>Das Programm wurde durch %1 beendet.</translation>
    </message>
    <message>
        <source>The program ended with exit code %1.</source>
        <translation>Das Programm endete mit Exit-Code %1.</translation>
    </message>
    <message>
        <source>The program has ended.</source>
        <translation>Das Programm hat geendet.</translation>
    </message>
    <message>
        <source>The program&apos;s output cannot be handed on any more (%1); its run&apos;s log keeps it.</source>
        <translation>Die Ausgabe des Programms kann nicht mehr weitergegeben werden (%1); das Protokoll des Laufs bewahrt sie auf.</translation>
    </message>
    <message>
        <source>The program&apos;s errors cannot be handed on any more (%1); its run&apos;s log keeps them.</source>
        <translation>Die Fehler des Programms können nicht mehr weitergegeben werden (%1); das Protokoll des Laufs bewahrt sie auf.</translation>
    </message>
    <message>
        <source>Line %1 that the program logged brings more than %2 different names into the run; new ones are left out from here on.</source>
        <translation>Zeile %1, die das Programm protokollierte, bringt mehr als %2 verschiedene Namen in den Lauf; neue werden von hier an ausgelassen.</translation>
    </message>
    <message>
        <source>Line %1 that the program logged is %2 files ahead of what could be copied; others are left out until some are.</source>
        <translation>Zeile %1, die das Programm protokollierte, ist dem, was kopiert werden konnte, um %2 Dateien voraus; weitere werden ausgelassen, bis einige kopiert sind.</translation>
    </message>
    <message>
        <source>%1 values were left out since their names were too many.</source>
        <translation>%1 Werte wurden ausgelassen, weil ihrer Namen zu viele waren.</translation>
    </message>
    <message>
        <source>%1 files were left out since too many waited to be copied.</source>
        <translation>%1 Dateien wurden ausgelassen, weil zu viele darauf warteten, kopiert zu werden.</translation>
    </message>
    <message>
        <source>%1 files were not attached, “%2” the first of them, since Assay was told to end while it copied them.</source>
        <translation>%1 Dateien wurden nicht angehängt, „%2“ als erste von ihnen, weil Assay enden sollte, während es sie kopierte.</translation>
    </message>
    <message>
        <source>%1 came before the program was started.</source>
        <translation>%1 kam, bevor das Programm gestartet war.</translation>
    </message>
    <message>
        <source>How the program ended is not known, since another part of the system took its exit code.</source>
        <translation>Wie das Programm endete, ist nicht bekannt, weil ein anderer Teil des Systems seinen Exit-Code genommen hat.</translation>
    </message>
    <message>
        <source>Something that the program wrote could not be taken because of a defect in Assay; show the details to report it.</source>
        <translation>Etwas, das das Programm schrieb, konnte wegen eines Fehlers in Assay nicht angenommen werden; zeigen Sie die Einzelheiten, um ihn zu melden.</translation>
    </message>
</context>
</TS>
